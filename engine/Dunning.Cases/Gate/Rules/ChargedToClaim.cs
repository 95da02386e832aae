using Dunning.Cases.Facts;
using Dunning.Cases.Messages;
using Dunning.Cases.Traces;
using Dunning.Core.Amounts;
using Dunning.Core.Law;

namespace Dunning.Cases.Gate.Rules;

/// <summary>No more is asked on top of the principal than the law gives, and not before it does.</summary>
/// <law>BW 6:96 lid 4 to 7; Besluit BIK art. 2; BW 6:119, 6:119a; BW 6:233 a</law>
internal static class ChargedToClaim
{
    public static Verdict? TooEarly(Approach approach)
    {
        if (approach.State.Costs is not { } costs)
        {
            return null;
        }

        var from = ClaimCosts.ChargeableFrom(approach.Facts, approach.State);
        return from <= costs.Day ? null : new Verdict.Refused(Trace.Of("gate.costs-too-early", ("costs", costs.Total()), ("day", costs.Day), ("from", from)));
    }

    public static Verdict? TooHigh(Approach approach)
    {
        if (approach.State.Costs is not { } costs)
        {
            return null;
        }

        var basis = Math.Min(costs.Basis, approach.Facts.Invoice.Amount.Amount);
        var most = approach.Facts.Open.Currency == "EUR" ? CollectionCosts.Scale(Money.Euro(basis)).Amount : 0;
        return costs.Costs <= most ? null : new Verdict.Refused(Trace.Of("gate.costs-too-high", ("costs", costs.Costs), ("most", most), ("basis", basis)));
    }

    public static Verdict? Twice(Approach approach) =>
        approach.State.Costs is { Repeats: > 0 } costs ? new Verdict.Refused(Trace.Of("gate.costs-twice", ("costs", costs.Total()), ("day", costs.Day))) : null;

    public static Verdict? Vat(Approach approach)
    {
        if (approach.State.Costs is not { Vat: > 0 } costs)
        {
            return null;
        }

        var most = ClaimCosts.MayAddVat(approach.Facts) ? Money.Euro(costs.Costs * CollectionCosts.VatPercent.On(costs.Day) / 100m).Rounded().Amount : 0;
        return costs.Vat <= most ? null : new Verdict.Refused(Trace.Of("gate.costs-vat", ("vat", costs.Vat), ("most", most)));
    }

    public static Verdict? InterestTooEarly(Approach approach)
    {
        if (approach.State.Interest is not { } interest)
        {
            return null;
        }

        var from = ClaimDefault.Of(approach.Facts, approach.State)?.From;
        return from <= interest.From ? null : new Verdict.Refused(Trace.Of("gate.interest-too-early", ("claimed", interest.From), ("from", from)));
    }

    /// <summary>An unfair clause on costs or interest takes the statutory ones away too; somebody must have looked before a consumer is charged.</summary>
    public static Verdict? TermsUnchecked(Approach approach) =>
        approach.Facts.Debtor.IsConsumer && !approach.Facts.Client.TermsChecked && (approach.Purpose == MessagePurpose.FormalNotice || approach.State.Costs is not null)
            ? new Verdict.Refused(Trace.Of("gate.terms-unchecked", ("client", approach.Facts.Client.Name)))
            : null;
}
