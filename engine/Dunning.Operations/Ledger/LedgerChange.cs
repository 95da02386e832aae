using Dunning.Core.Parties;
using Dunning.Core.Receivables;

namespace Dunning.Operations.Ledger;

/// <summary>What one import (or one action of a person) changes in the ledger of a client.</summary>
/// <param name="ClientId">The client.</param>
/// <param name="Debtors">New or changed debtors.</param>
/// <param name="Invoices">New or changed invoices and credit notes.</param>
/// <param name="Entries">Bank entries.</param>
/// <param name="Payments">What is applied to which invoice.</param>
public sealed record LedgerChange(
    string ClientId, IReadOnlyList<Debtor> Debtors, IReadOnlyList<Invoice> Invoices, IReadOnlyList<BankEntry> Entries, IReadOnlyList<Payment> Payments)
{
    /// <summary>Whether there is nothing to store.</summary>
    public bool IsEmpty => Debtors.Count + Invoices.Count + Entries.Count + Payments.Count == 0;
}
