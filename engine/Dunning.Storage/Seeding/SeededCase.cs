using Dunning.Cases.Lifecycle;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;

namespace Dunning.Storage.Seeding;

/// <summary>An invoice to begin a measurement with.</summary>
/// <param name="Debtor">Who owes; may be the same for many.</param>
/// <param name="Invoice">The invoice.</param>
/// <param name="State">Its case as it stands, under the number that was asked for; null for an invoice without a case.</param>
public sealed record SeededCase(Debtor Debtor, Invoice Invoice, CaseState? State);
