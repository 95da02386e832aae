using Dunning.Cases.Facts;
using Dunning.Cases.Gate.Rules;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;

namespace Dunning.Cases.Gate;

/// <summary>The one gate before every approach to a debtor, by whatever channel. Pure; nothing bypasses it. A new rule is a method and a line here.</summary>
public static class LegalGate
{
    /// <summary>Everything that is asked. The order is for readers; the verdict does not depend on it.</summary>
    public static IReadOnlyList<GateRule> Rules { get; } =
    [
        new("gate.paid", "Bki art. 4.1", OpenAmount.Paid),
        new("gate.amount-changed", "Bki art. 4.1", OpenAmount.Changed),
        new("gate.disputed", "BW 6:52, 6:262", Standstill.Disputed),
        new("gate.held", null, Standstill.Held),
        new("gate.paused", null, Standstill.Paused),
        new("gate.plan", "BW 6:248", Standstill.Plan),
        new("gate.promised", "BW 6:248", Standstill.Promised),
        new("gate.insolvent", "Fw art. 26, 110", Standstill.Insolvent),
        new("gate.handed-over", null, Standstill.HandedOver),
        new("gate.no-contact-day", "Bki art. 4.2; ATW art. 3", Moments.Day) { ForConfirmations = true, OfTheMoment = true },
        new("gate.contact-hours", "Bki art. 4.2", Moments.Hour) { ForConfirmations = true, OfTheMoment = true },
        new("gate.contacted-today", null, Moments.Once) { OfTheMoment = true },
        new("gate.not-due", "BW 6:82, 6:96", FormalNotices.NotDue),
        new("gate.no-default", "BW 6:82, 6:96", FormalNotices.BeforeDefault),
        new("gate.second-chain", "BW 6:96", FormalNotices.SecondChain),
        new("gate.wrong-costs", "BW 6:96; Besluit BIK art. 2", FormalNotices.WrongCosts),
        new("gate.wording", "BW 6:82, 6:96", FormalNotices.Wording),
        new("gate.costs-too-early", "BW 6:96", ChargedToClaim.TooEarly),
        new("gate.costs-too-high", "Besluit BIK art. 2", ChargedToClaim.TooHigh),
        new("gate.costs-twice", "Besluit BIK art. 2", ChargedToClaim.Twice),
        new("gate.costs-vat", "Besluit BIK art. 2", ChargedToClaim.Vat),
        new("gate.interest-too-early", "BW 6:119, 6:119a", ChargedToClaim.InterestTooEarly),
        new("gate.terms-unchecked", "BW 6:233", ChargedToClaim.TermsUnchecked),
        new("gate.no-registration", "Wki art. 11", CollectionServices.NotRegistered),
        new("gate.registration-not-shown", "Wki art. 11", CollectionServices.NotShown),
    ];

    /// <summary>Those that hold whatever the moment.</summary>
    public static IReadOnlyList<GateRule> Lasting { get; } = [.. Rules.Where(rule => !rule.OfTheMoment)];

    /// <summary>Whether an approach may happen now: the strictest of what the rules say.</summary>
    /// <law>Bki art. 4.1 and 4.2; BW 6:96 lid 5 to 7; BW 6:52, 6:81 to 6:83, 6:119, 6:233, 6:262; Besluit BIK art. 2; Fw art. 26, 110; Wki art. 11</law>
    public static Verdict Check(Approach approach) => Check(Rules, approach);

    /// <summary>The same by some of the rules, in any order.</summary>
    public static Verdict Check(IReadOnlyList<GateRule> rules, Approach approach)
    {
        Verdict verdict = Verdict.Allowed.Now;
        for (var index = 0; index < rules.Count; index++)
        {
            verdict = Verdict.Strictest(verdict, rules[index].Judge(approach));
        }

        return verdict;
    }

    /// <summary>Whether a message may leave on a day by itself, at the usual time: what a simulation asks, which knows one case and no letter.</summary>
    public static Verdict Check(MessageIntent message, CaseFacts facts, CaseState state, DateOnly today) =>
        Check(Approach.By(message, facts, state, today.ToDateTime(Approach.UsualTime)));
}
