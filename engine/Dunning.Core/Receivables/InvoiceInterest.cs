using Dunning.Core.Amounts;
using Dunning.Core.Law;

namespace Dunning.Core.Receivables;

/// <summary>Interest over what was open of an invoice while payments and credits came in.</summary>
/// <law>BW 6:119, 6:119a, 6:119b</law>
public static class InvoiceInterest
{
    /// <summary>Interest from the first day of default until a day.</summary>
    /// <param name="invoice">An invoice, not a credit note.</param>
    /// <param name="payments">What was applied; a payment's own day still bears interest over it.</param>
    /// <param name="kind">Which interest.</param>
    /// <param name="from">First day of default.</param>
    /// <param name="to">Last day, included.</param>
    /// <law>BW 6:119 lid 1 and 2, 6:119a lid 1 and 3, 6:114 lid 2</law>
    public static StatutoryInterest Over(Invoice invoice, IReadOnlyCollection<Payment> payments, InterestKind kind, DateOnly from, DateOnly to)
    {
        var days = payments.Select(payment => payment.Day.AddDays(1)).Where(day => day > from && day <= to).Append(from).Distinct().Order();
        return StatutoryInterest.Over(kind, [.. days.Select(day => new OpenPrincipal(day, Before(day)))], to);

        Money Before(DateOnly day) => StatementLine.Of(invoice, payments, day.AddDays(-1)).Open;
    }
}
