namespace Dunning.Operations.Desk;

/// <summary>A page of cases, longest overdue first.</summary>
/// <param name="Rows">The cases.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="More">Whether more were found than are counted: what was searched for fits too many debtors.</param>
public sealed record CasePage(IReadOnlyList<CaseRow> Rows, int Total, bool More = false);
