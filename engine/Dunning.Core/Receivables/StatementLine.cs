using Dunning.Core.Amounts;

namespace Dunning.Core.Receivables;

/// <summary>What is owed on one invoice on a day.</summary>
/// <param name="Invoice">The invoice.</param>
/// <param name="Day">The day of reckoning; what happened later does not count.</param>
/// <param name="Paid">Payments less reversals.</param>
/// <param name="Credited">Credit notes applied to it.</param>
/// <param name="Open">What is left to pay; never negative.</param>
/// <param name="Overpaid">What was paid or credited too much; zero unless nothing is open.</param>
public sealed record StatementLine(Invoice Invoice, DateOnly Day, Money Paid, Money Credited, Money Open, Money Overpaid)
{
    /// <summary>The invoice's amount; always open and paid and credited together, less what was overpaid.</summary>
    public Money Amount => Invoice.Amount;

    /// <summary>Whether the last day of the payment term has passed.</summary>
    /// <law>BW 6:38, 6:39</law>
    public bool IsDue => Day > Invoice.DueDate;

    /// <summary>Days past the last day of the payment term; zero when it has not passed.</summary>
    public int DaysOverdue => IsDue ? Day.DayNumber - Invoice.DueDate.DayNumber : 0;

    /// <summary>Whether something is open after its term.</summary>
    public bool IsOverdue => IsDue && Open.IsPositive;

    /// <summary>The claim that is left, for finding and allocating payments.</summary>
    public OpenClaim Claim => new(Invoice.Number, Invoice.DueDate, Open, Invoice.PaymentReference);

    /// <summary>What is owed on an invoice on a day.</summary>
    /// <param name="invoice">An invoice, not a credit note.</param>
    /// <param name="payments">What was applied; entries for other invoices and of later days are left out.</param>
    /// <param name="day">The day of reckoning.</param>
    public static StatementLine Of(Invoice invoice, IEnumerable<Payment> payments, DateOnly day)
    {
        if (invoice.Type != InvoiceType.Invoice)
        {
            throw new ArgumentException($"{invoice.Number} is a credit note; nothing is owed on it.", nameof(invoice));
        }

        var nothing = new Money(0, invoice.Amount.Currency);
        var (paid, credited) = (nothing, nothing);
        foreach (var payment in payments)
        {
            if (payment.Day > day || !string.Equals(payment.InvoiceNumber, invoice.Number, StringComparison.Ordinal))
            {
                continue;
            }

            if (payment.Kind == PaymentKind.CreditNote)
            {
                credited += payment.Amount;
            }
            else
            {
                paid += payment.Amount;
            }
        }

        var left = invoice.Amount - paid - credited;
        return new StatementLine(invoice, day, paid, credited, Money.Max(left, nothing), Money.Max(-left, nothing));
    }
}
