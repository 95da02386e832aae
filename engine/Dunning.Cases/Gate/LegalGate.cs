using Dunning.Cases.Facts;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Cases.Traces;
using Dunning.Core.Calendars;
using Dunning.Core.Law;

namespace Dunning.Cases.Gate;

/// <summary>The one gate before every outward message. Pure; nothing bypasses it.</summary>
public static class LegalGate
{
    /// <summary>Whether a message may leave today, on the facts as they are just before it would.</summary>
    /// <param name="message">What would leave.</param>
    /// <param name="facts">Freshly read.</param>
    /// <param name="state">The case, freshly read.</param>
    /// <param name="today">The creditor's day.</param>
    /// <law>Bki art. 4.2 (days without contact); BW 6:96 lid 6 (fourteen-day letter only after default); BW 6:52, 6:262 (disputes); Fw art. 26, 110 (insolvency)</law>
    public static Verdict Check(MessageIntent message, CaseFacts facts, CaseState state, DateOnly today)
    {
        if (message.Purpose == MessagePurpose.Confirmation)
        {
            return ContactDay(today);
        }

        if (facts.IsPaid)
        {
            return new Verdict.Outdated(Trace.Of("gate.paid", ("open", facts.Open.Amount)));
        }

        if (state.Dispute is not null)
        {
            return new Verdict.Outdated(Trace.Of("gate.disputed", ("day", state.Dispute.RaisedOn)));
        }

        if (state.Hold is { } hold)
        {
            return new Verdict.Outdated(Trace.Of("gate.held", ("reason", hold.Reason), ("until", hold.Until)));
        }

        if (facts.Pauses.MaxBy(pause => pause.Until) is { } pause)
        {
            return new Verdict.Later(pause.LastsUntil, Trace.Of("gate.held", ("reason", pause.Reason), ("until", pause.Until)));
        }

        if (state.Insolvency is { } insolvency)
        {
            return new Verdict.Refused(Trace.Of("gate.insolvent", ("kind", insolvency.Kind), ("day", insolvency.Since)));
        }

        if (state.Handover is { } handover)
        {
            return new Verdict.Refused(Trace.Of("gate.handed-over", ("recipient", handover.Recipient), ("day", handover.Day)));
        }

        if (state.Plan is { } plan && (plan.Terms.Find(term => term.Due >= today) ?? plan.Terms[^1]) is { } next)
        {
            return new Verdict.Later(BusinessCalendar.Dutch.NextBusinessDay(next.Due < today ? today.AddDays(1) : next.Due.AddDays(1)), Trace.Of("gate.plan", ("day", next.Due)));
        }

        if (state.Promise is { } promise && promise.Due >= today)
        {
            return new Verdict.Later(BusinessCalendar.Dutch.NextBusinessDay(promise.Due.AddDays(1)), Trace.Of("gate.promised", ("amount", promise.Amount), ("due", promise.Due)));
        }

        if (facts.Open.Amount != message.Decided)
        {
            return new Verdict.Outdated(Trace.Of("gate.amount-changed", ("decided", message.Decided), ("open", facts.Open.Amount)));
        }

        if (!facts.Invoice.IsDue && message.Purpose == MessagePurpose.FormalNotice)
        {
            return new Verdict.Refused(Trace.Of("gate.not-due", ("due", facts.Invoice.Invoice.DueDate)));
        }

        return ContactDay(today);
    }

    private static Verdict ContactDay(DateOnly today) =>
        ContactHours.IsContactDay(today)
            ? Verdict.Allowed.Now
            : new Verdict.Later(BusinessCalendar.Dutch.NextBusinessDay(today), Trace.Of("gate.no-contact-day", ("day", today)));
}
