using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Core.Amounts;
using Dunning.Core.Law;

namespace Dunning.Cases.Facts;

/// <summary>The collection costs of a claim: how much they are, and from when they may be charged.</summary>
public static class ClaimCosts
{
    /// <summary>The costs by the statutory scale over an amount; zero over another currency than the euro, for which there is no scale.</summary>
    /// <law>BW 6:96 lid 5; Besluit BIK art. 2</law>
    public static CollectionCosts Over(Money principal, CaseFacts facts, DateOnly today)
    {
        if (principal.Currency != "EUR")
        {
            return new CollectionCosts(principal, Money.Euro(0), Money.Euro(0));
        }

        var vat = CollectionCosts.MayAddVat(facts.Client.OnBehalf, facts.Client.DeductsVat, declared: true) ? CollectionCosts.VatPercent.On(today) : (decimal?)null;
        return CollectionCosts.Of([principal], vat);
    }

    /// <summary>
    /// The first day on which the costs may be charged: towards a business the day after the due date, towards a consumer the day after the term of
    /// a fourteen-day letter that was sent.
    /// </summary>
    /// <returns>Null when no such letter was sent to a consumer.</returns>
    /// <law>BW 6:96 lid 4 and 6; HR 25-11-2016, ECLI:NL:HR:2016:2704</law>
    public static DateOnly? ChargeableFrom(CaseFacts facts, CaseState state) =>
        !facts.Debtor.IsConsumer
            ? facts.Invoice.Invoice.DueDate.AddDays(1)
            : state.Messages.Where(sent => sent.Purpose == MessagePurpose.FormalNotice && sent.Day > facts.Invoice.Invoice.DueDate).Min(sent => (DateOnly?)CostsFrom(sent));

    private static DateOnly CostsFrom(PastMessage notice) =>
        (notice.Channel == Channel.Letter ? FourteenDayLetter.Posted(notice.Day) : FourteenDayLetter.Emailed(notice.Day)).CostsFrom;
}
