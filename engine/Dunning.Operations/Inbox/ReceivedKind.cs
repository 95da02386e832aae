namespace Dunning.Operations.Inbox;

/// <summary>What a received mail is.</summary>
public enum ReceivedKind
{
    /// <summary>Somebody wrote it.</summary>
    Written,

    /// <summary>A program wrote it: an absence, a confirmation of receipt, a mailing list (RFC 3834).</summary>
    Automatic,

    /// <summary>A server tells that a mail could not be delivered and never will be (RFC 3464).</summary>
    Returned,
}
