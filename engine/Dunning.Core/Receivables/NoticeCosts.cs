using Dunning.Core.Law;

namespace Dunning.Core.Receivables;

/// <summary>The collection costs that a fourteen-day letter brings, given what was paid before and after its term.</summary>
/// <law>BW 6:96 lid 6 and 7; HR 25-11-2016, ECLI:NL:HR:2016:2704, r.o. 3.8</law>
public static class NoticeCosts
{
    /// <summary>The costs that are due on a day: none within the term, then those over what was open when it ended.</summary>
    /// <remarks>
    /// A payment within the term lowers the costs; one after it does not, and goes to the costs first (BW 6:44). A credit note lowers them
    /// whenever it comes: what it credits was never owed.
    /// </remarks>
    /// <param name="letter">The letter's days.</param>
    /// <param name="invoices">The invoices the letter demanded.</param>
    /// <param name="payments">What was applied to them.</param>
    /// <param name="day">The day of reckoning.</param>
    /// <param name="vatPercent">The rate of VAT to add, in percent; null when VAT may not be added.</param>
    /// <law>BW 6:96 lid 6 and 7, 6:44 lid 1; HR 25-11-2016, ECLI:NL:HR:2016:2704, r.o. 3.8</law>
    public static CollectionCosts On(
        FourteenDayLetter letter, IReadOnlyCollection<Invoice> invoices, IReadOnlyCollection<Payment> payments, DateOnly day, decimal? vatPercent = null)
    {
        Payment[] counted = [.. payments.Where(payment => payment.Day <= letter.LastDay || payment.Kind == PaymentKind.CreditNote)];
        var open = invoices.Select(invoice => StatementLine.Of(invoice, counted, day).Open);
        return CollectionCosts.Of(day < letter.CostsFrom ? [] : open, vatPercent);
    }
}
