namespace Dunning.Core.Receivables;

/// <summary>How a debtor pays this client, by the invoices that are settled.</summary>
/// <param name="Since">Date of the first invoice; null when there is none.</param>
/// <param name="Settled">Invoices paid in full.</param>
/// <param name="Late">How many of those after their due date.</param>
/// <param name="DaysLate">Days after the due date, of those together.</param>
public sealed record PaymentBehaviour(DateOnly? Since, int Settled, int Late, int DaysLate)
{
    /// <summary>Of somebody who never bought before.</summary>
    public static PaymentBehaviour Unknown { get; } = new(null, 0, 0, 0);

    /// <summary>Days after the due date on average, over all that is settled.</summary>
    public int AverageDaysLate => Settled == 0 ? 0 : DaysLate / Settled;

    /// <summary>The behaviour over a debtor's invoices on a day.</summary>
    /// <param name="invoices">Invoices and credit notes; a credit note tells nothing.</param>
    /// <param name="payments">What was applied to them.</param>
    /// <param name="day">The day of reckoning; what happened later does not count.</param>
    public static PaymentBehaviour Of(IReadOnlyCollection<Invoice> invoices, IReadOnlyCollection<Payment> payments, DateOnly day)
    {
        var applied = payments.Where(payment => payment.Day <= day).ToLookup(payment => payment.InvoiceNumber, StringComparer.Ordinal);
        return invoices.Where(invoice => invoice.Type == InvoiceType.Invoice && invoice.IssueDate <= day).Aggregate(Unknown, (so, invoice) =>
        {
            var since = so.Since < invoice.IssueDate ? so.Since : invoice.IssueDate;
            var paid = applied[invoice.Number].ToList();
            if (paid.Count == 0 || paid.Sum(payment => payment.Amount.Amount) < invoice.Amount.Amount)
            {
                return so with { Since = since };
            }

            var late = Math.Max(0, paid.Max(payment => payment.Day).DayNumber - invoice.DueDate.DayNumber);
            return new PaymentBehaviour(since, so.Settled + 1, so.Late + (late > 0 ? 1 : 0), so.DaysLate + late);
        });
    }
}
