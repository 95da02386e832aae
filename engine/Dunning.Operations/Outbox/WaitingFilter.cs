using Dunning.Operations.Desk;

namespace Dunning.Operations.Outbox;

/// <summary>Which messages that have not left to show.</summary>
/// <param name="Scope">Only of the clients one may see.</param>
/// <param name="Today">The day to which facts are reckoned.</param>
public sealed record WaitingFilter(DeskScope Scope, DateOnly Today)
{
    /// <summary>Only those to the same debtor as this message; null for all.</summary>
    public string? Like { get; init; }

    /// <summary>So many of the first are left out.</summary>
    public int Skip { get; init; }

    /// <summary>At most so many; null for all.</summary>
    public int? Limit { get; init; }
}
