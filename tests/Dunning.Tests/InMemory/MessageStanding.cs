namespace Dunning.Tests.InMemory;

internal enum MessageStanding
{
    Pending,
    Proposed,
    Sending,
    Sent,
    Dropped,
}
