namespace Dunning.Storage.Outbox;

/// <summary>Where a message in the outbox stands; the numbers are in the table.</summary>
internal enum MessageStatus
{
    Pending = 0,
    Proposed = 1,
    Sending = 2,
    Sent = 3,
    Cancelled = 4,
    Refused = 5,
    Undeliverable = 6,
    Withdrawn = 7,
}
