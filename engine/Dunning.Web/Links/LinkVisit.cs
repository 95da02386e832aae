using Dunning.Core.Languages;
using Dunning.Operations.Approvals;
using Dunning.Operations.Debtors;

namespace Dunning.Web.Links;

/// <summary>A request that came by a signed link, after <see cref="LinkGate"/> looked at it.</summary>
/// <param name="Status">200, or why it leads nowhere.</param>
/// <param name="Key">Counts how often it is asked: by link when it is good, by address when it is not.</param>
public sealed record LinkVisit(int Status, string Key)
{
    /// <summary>What the debtor may see; null when this is not his link.</summary>
    public DebtorPage? Page { get; init; }

    /// <summary>What the client is asked; null when this is not such a link.</summary>
    public Approval? Approval { get; init; }

    /// <summary>On whose behalf the link was sent; null when it leads nowhere.</summary>
    public string? Sender => Page?.Client.Name ?? Approval?.Task.ClientName;

    /// <summary>The language of whom the link was sent to; null when it leads nowhere.</summary>
    public Language? Language { get; init; }
}
