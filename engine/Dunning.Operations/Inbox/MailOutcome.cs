namespace Dunning.Operations.Inbox;

/// <summary>What became of a received mail.</summary>
public enum MailOutcome
{
    /// <summary>Told to its case as the debtor's answer.</summary>
    Answer,

    /// <summary>A mail of ours came back; its case stands still and somebody must find another address.</summary>
    Returned,

    /// <summary>Written by a program: remembered, nothing else.</summary>
    Automatic,

    /// <summary>Somebody of the office must see to it.</summary>
    Unmatched,

    /// <summary>It was read before.</summary>
    Known,

    /// <summary>It can not be read.</summary>
    Refused,
}
