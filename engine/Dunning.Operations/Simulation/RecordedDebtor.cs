using Dunning.Core.Parties;
using Dunning.Core.Receivables;

namespace Dunning.Operations.Simulation;

/// <summary>A debtor with all that was recorded.</summary>
/// <param name="Debtor">Who owes.</param>
/// <param name="Documents">Invoices and credit notes.</param>
/// <param name="Payments">What was applied to them.</param>
/// <param name="Cases">What happened, by invoice; in order of their number.</param>
public sealed record RecordedDebtor(
    Debtor Debtor, IReadOnlyList<Invoice> Documents, IReadOnlyList<Payment> Payments, IReadOnlyList<RecordedCase> Cases);
