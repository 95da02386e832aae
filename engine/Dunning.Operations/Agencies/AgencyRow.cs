namespace Dunning.Operations.Agencies;

/// <summary>A row of a file from an agency, bailiff or law firm.</summary>
/// <param name="Place">Where it stands in the file.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Status">Running, Collected, Returned or Uncollectible.</param>
/// <param name="Remitted">What it paid over.</param>
/// <param name="Kept">What it kept for its costs.</param>
/// <param name="Day">The day; null for today.</param>
/// <param name="Reference">Its own reference, once per row; null for none.</param>
/// <param name="Note">In words.</param>
public sealed record AgencyRow(string Place, long CaseId, string Status, decimal Remitted, decimal Kept, DateOnly? Day, string? Reference, string Note);
