namespace Dunning.Operations.Desk;

/// <summary>A page of cases, longest overdue first.</summary>
/// <param name="Rows">The cases.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record CasePage(IReadOnlyList<CaseRow> Rows, int Total);
