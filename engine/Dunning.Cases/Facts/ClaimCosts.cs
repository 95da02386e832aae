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

        return CollectionCosts.Of([principal], MayAddVat(facts) ? CollectionCosts.VatPercent.On(today) : null);
    }

    /// <summary>The costs of this claim: by the scale over what is open, or its part of those over all claims in the notice they were announced in.</summary>
    /// <remarks>The parts are rounded down, so that together they never exceed what the notice named.</remarks>
    /// <law>BW 6:96 lid 5 and 7; Besluit BIK art. 2</law>
    public static CollectionCosts Of(CaseFacts facts, CaseState state, DateOnly today)
    {
        var notice = state.Messages.FindLast(sent => sent.Purpose == MessagePurpose.FormalNotice);
        if (notice is null || notice.Together <= facts.Open.Amount || facts.Open.Currency != "EUR")
        {
            return Over(facts.Open, facts, today);
        }

        var whole = Over(Money.Euro(notice.Together), facts, today);
        return new CollectionCosts(facts.Open, Part(whole.Costs), Part(whole.Vat));

        Money Part(Money amount) => Money.Euro(Math.Floor(amount.Amount * facts.Open.Amount / notice.Together * 100) / 100);
    }

    /// <summary>Whether VAT may be added to the costs of this claim.</summary>
    /// <law>Besluit BIK art. 2 lid 3</law>
    public static bool MayAddVat(CaseFacts facts) => CollectionCosts.MayAddVat(facts.Client.OnBehalf, facts.Client.DeductsVat, declared: true);

    /// <summary>
    /// The first day on which the costs may be charged: towards a business the first day of default, towards a consumer the day after the term of
    /// a fourteen-day letter that was sent when the debtor was in default.
    /// </summary>
    /// <returns>Null when no such letter was sent to a consumer.</returns>
    /// <law>BW 6:96 lid 4 and 6; HR 25-11-2016, ECLI:NL:HR:2016:2704</law>
    public static DateOnly? ChargeableFrom(CaseFacts facts, CaseState state)
    {
        var defaulted = ClaimDefault.Of(facts, state);
        return !facts.Debtor.IsConsumer
            ? defaulted?.From
            : state.Messages.Where(sent => sent.Purpose == MessagePurpose.FormalNotice && defaulted?.HasBegun(sent.Day) == true)
                .Min(sent => (DateOnly?)FourteenDayLetter.ReceivedOn(sent.Received).CostsFrom);
    }
}
