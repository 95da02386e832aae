namespace Dunning.Operations.Links;

/// <summary>What a link is for. A link for one purpose is none for another.</summary>
public enum LinkPurpose
{
    /// <summary>A debtor's own page; its subject is one of his cases.</summary>
    DebtorPage = 1,

    /// <summary>The question to a client whether something may be done; its subject is the task.</summary>
    Approval = 2,
}
