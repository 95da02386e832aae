using Dunning.Cases.Lifecycle;
using Dunning.Core.Receivables;

namespace Dunning.Operations.Debtors;

/// <summary>An invoice as its debtor sees it.</summary>
/// <param name="Line">What is owed on it.</param>
/// <param name="Case">Its case; null when it has none (yet).</param>
/// <param name="Costs">Collection costs that were added to it.</param>
/// <param name="Interest">Interest that was claimed on it, until today.</param>
/// <param name="IsPaid">Whether nothing worth asking for is left.</param>
public sealed record DebtorInvoice(StatementLine Line, CaseState? Case, decimal Costs, decimal Interest, bool IsPaid)
{
    /// <summary>Who it was handed over to; payment is then their business. Null when it was not.</summary>
    public string? Recipient => Case?.Handover?.Recipient;

    /// <summary>Whether it is to be paid now, to the creditor.</summary>
    public bool IsOwedNow => !IsPaid && Line.IsOverdue && Recipient is null;

    /// <summary>Whether the debtor can still say something about it here.</summary>
    public bool CanBeAnswered => !IsPaid && Recipient is null && Case is { IsChased: true };

    /// <summary>The open amount with costs and interest.</summary>
    public decimal Total => Line.Open.Amount + Costs + Interest;
}
