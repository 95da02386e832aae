using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Cases.Traces;
using Dunning.Core.Calendars;

namespace Dunning.Cases.Gate.Rules;

/// <summary>Nothing is asked while something stops the claim.</summary>
/// <law>BW 6:52, 6:262 (disputes); BW 6:248 (what was agreed); Fw art. 26, 110 (insolvency)</law>
internal static class Standstill
{
    public static Verdict? Disputed(Approach approach) =>
        approach.State.Dispute is { } dispute ? new Verdict.Outdated(Trace.Of("gate.disputed", ("day", dispute.RaisedOn))) : null;

    public static Verdict? Held(Approach approach) =>
        approach.State.Hold is { } hold ? new Verdict.Outdated(Trace.Of("gate.held", ("reason", hold.Reason), ("until", hold.Until))) : null;

    public static Verdict? Paused(Approach approach)
    {
        Hold? longest = null;
        foreach (var pause in approach.Facts.Pauses)
        {
            longest = longest is null || pause.Until > longest.Until ? pause : longest;
        }

        return longest is null ? null : new Verdict.Later(longest.LastsUntil, Trace.Of("gate.paused", ("reason", longest.Reason), ("until", longest.Until)));
    }

    // A missed instalment may be called about: that asks for what was agreed.
    public static Verdict? Plan(Approach approach) =>
        approach.Purpose != MessagePurpose.Agreement && !(approach.Channel == Channel.Phone && approach.State.Plan?.LastMissedOn is not null) && approach.State.Plan is { } plan && (plan.Terms.Find(term => term.Due >= approach.Today) ?? plan.Terms[^1]) is { } next
            ? new Verdict.Later(After(next.Due, approach.Today), Trace.Of("gate.plan", ("day", next.Due)))
            : null;

    public static Verdict? Promised(Approach approach) =>
        approach.Purpose != MessagePurpose.Agreement && approach.State.Promise is { } promise && promise.Due >= approach.Today
            ? new Verdict.Later(After(promise.Due, approach.Today), Trace.Of("gate.promised", ("amount", promise.Amount), ("due", promise.Due)))
            : null;

    public static Verdict? Insolvent(Approach approach) =>
        approach.State.Insolvency is { } insolvency ? new Verdict.Refused(Trace.Of("gate.insolvent", ("kind", insolvency.Kind), ("day", insolvency.Since))) : null;

    public static Verdict? HandedOver(Approach approach) =>
        approach.State.Handover is { } handover ? new Verdict.Refused(Trace.Of("gate.handed-over", ("recipient", handover.Recipient), ("day", handover.Day))) : null;

    private static DateOnly After(DateOnly due, DateOnly today) => BusinessCalendar.Dutch.NextBusinessDay((due < today ? today : due).AddDays(1));
}
