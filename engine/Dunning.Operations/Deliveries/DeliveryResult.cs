using Dunning.Core.Findings;

namespace Dunning.Operations.Deliveries;

/// <summary>What taking in a list of deliveries did.</summary>
/// <param name="New">Orders that were not known.</param>
/// <param name="Changed">Orders that differ from what was known.</param>
/// <param name="Unchanged">Orders that were known already.</param>
/// <param name="Rejected">Rows that were refused.</param>
/// <param name="Findings">Why, and what is wrong with the invoices of the others.</param>
public sealed record DeliveryResult(int New, int Changed, int Unchanged, int Rejected, IReadOnlyList<Finding> Findings);
