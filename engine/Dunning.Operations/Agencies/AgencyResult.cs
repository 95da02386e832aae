using Dunning.Core.Findings;

namespace Dunning.Operations.Agencies;

/// <summary>What came of a file of an agency.</summary>
/// <param name="New">Rows that were taken.</param>
/// <param name="Unchanged">Rows that were known.</param>
/// <param name="Rejected">Rows that were refused, each with a finding.</param>
/// <param name="Remitted">What was paid over by the new rows.</param>
/// <param name="Findings">Why rows were refused, and what is worth knowing.</param>
public sealed record AgencyResult(int New, int Unchanged, int Rejected, decimal Remitted, IReadOnlyList<Finding> Findings);
