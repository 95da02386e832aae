using Dunning.Core.Findings;

namespace Dunning.Operations.Importing;

/// <summary>What importing a file did.</summary>
/// <param name="File">Its name.</param>
/// <param name="Read">What was in it.</param>
/// <param name="New">Rows that were not known.</param>
/// <param name="Changed">Rows that differ from what was known.</param>
/// <param name="Unchanged">Rows that were known already.</param>
/// <param name="Rejected">Rows that were refused; each has a finding.</param>
/// <param name="Findings">Everything found, of reading and of storing.</param>
public sealed record ImportResult(string File, ImportedFile Read, int New, int Changed, int Unchanged, int Rejected, IReadOnlyList<Finding> Findings);
