using Dunning.Core.Amounts;
using Dunning.Core.Receivables;

namespace Dunning.Cases.Facts;

/// <summary>An invoice with what was applied to it.</summary>
/// <param name="Invoice">The claim.</param>
/// <param name="Applied">Payments and credit notes together; more than the invoice's amount when too much was paid.</param>
/// <param name="Payments">The single payments, oldest first; needed for interest and the dossier.</param>
public sealed record InvoiceStanding(Invoice Invoice, Money Applied, IReadOnlyList<Payment> Payments)
{
    /// <summary>What is left to pay; never below zero.</summary>
    public Money Open => Money.Max(Invoice.Amount - Applied, new Money(0, Invoice.Amount.Currency));

    /// <summary>Days past the due date; zero when it has not passed.</summary>
    public int DaysOverdue(DateOnly today) => Math.Max(0, today.DayNumber - Invoice.DueDate.DayNumber);

    /// <summary>Whether the last day of the term has passed.</summary>
    public bool IsDue(DateOnly today) => today > Invoice.DueDate;
}
