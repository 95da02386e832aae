using Dunning.Cases.Lifecycle;
using Dunning.Cases.Simulation;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;

namespace Dunning.Storage.Seeding;

/// <summary>An invoice to begin a measurement with.</summary>
/// <param name="Debtor">Who owes; may be the same for many.</param>
/// <param name="Invoice">The invoice.</param>
/// <param name="State">Its case as it stands, under the number that was asked for; null for an invoice without a case.</param>
public sealed record SeededCase(Debtor Debtor, Invoice Invoice, CaseState? State)
{
    /// <summary>What was applied to the invoice.</summary>
    public IReadOnlyList<Payment> Payments { get; init; } = [];

    /// <summary>The case's events; of these only what people did is stored, and when the case opened.</summary>
    public IReadOnlyList<DatedEvent> Events { get; init; } = [];
}
