using Dunning.Cases.Lifecycle;

namespace Dunning.Operations.Desk;

/// <summary>Which cases to show.</summary>
/// <param name="Search">Part of a debtor's name, number or telephone number, an invoice number, an amount, an account that paid before, or a reference (D-000123); null for all.</param>
/// <param name="ClientId">Only of this client; null for all.</param>
/// <param name="Status">Only with this status; null for all that are not closed.</param>
/// <param name="IncludeClosed">Closed ones too, when no status is given.</param>
/// <param name="Page">From 1.</param>
/// <param name="PageSize">Rows a page; at most 200.</param>
public sealed record CaseFilter(
    string? Search = null, string? ClientId = null, CaseStatus? Status = null, bool IncludeClosed = false, int Page = 1, int PageSize = 50)
{
    /// <summary>Only those that last got this message; empty for those that got none, null for all.</summary>
    public string? Stage { get; init; }

    /// <summary>Only those with an open promise.</summary>
    public bool Promised { get; init; }

    /// <summary>Only those at least so many days past their due date; 0 for those not yet past it, null for all.</summary>
    public int? DaysLate { get; init; }

    /// <summary>With <see cref="DaysLate"/>: at most so many days; null for no end.</summary>
    public int? DaysLateAtMost { get; init; }
}
