using Dunning.Cases.Activities;
using Dunning.Cases.Facts;
using Dunning.Cases.Procedures;
using Dunning.Cases.Traces;
using Dunning.Workflows.Activities;

namespace Dunning.Cases.Lifecycle;

/// <summary>Decides what happens next in a case. Pure: no clock, no files, no database; the same input gives the same decision.</summary>
public static class Advance
{
    private static readonly Resumption DayCame = new(BookmarkKinds.Day);

    /// <summary>Opens a case for an invoice.</summary>
    public static Decision Open(Procedure procedure, long id, CaseFacts facts, DateOnly today)
    {
        var opened = new CaseEvent.Opened(id, procedure.Id, procedure.Version, today, Trace.Of(
            "case.opened", ("invoice", facts.Invoice.Invoice.Number), ("due", facts.Invoice.Invoice.DueDate), ("amount", facts.Open.Amount), ("procedure", procedure.Name)));
        return new Decision(0, CaseFold.Apply(null, opened), [opened]);
    }

    /// <summary>The answer of a case to signals, in the order in which they came.</summary>
    /// <param name="procedure">The version of the procedure that the case is pinned to.</param>
    /// <param name="state">The case as it stands.</param>
    /// <param name="facts">What is known now.</param>
    /// <param name="signals">What happened; empty when only the day came.</param>
    /// <param name="today">The creditor's day.</param>
    public static Decision Decide(Procedure procedure, CaseState state, CaseFacts facts, IReadOnlyList<CaseSignal> signals, DateOnly today)
    {
        var run = new CaseRun(procedure, state, facts, today);
        for (var index = 0; index < signals.Count; index++)
        {
            Answers.Answer(run, signals[index]);
        }

        Settle(run);
        return run.Decide();
    }

    /// <summary>Brings the case to rest: paid or not comes first, then what stops it, then whatever is due.</summary>
    private static void Settle(CaseRun run)
    {
        if (run.State.Status == CaseStatus.Closed)
        {
            return;
        }

        if (run.Facts.IsPaid && run.State.PaidOn is null)
        {
            Paid(run);
        }

        EndHolds(run);
        Answers.FollowPauses(run);
        Escalate(run);
        if (run.State.Status == CaseStatus.Open && run.State.Flow is null)
        {
            Course.Start(run);
        }

        // A wait may lead to a wait that is over as well; each resumption uses up a bookmark, so this ends.
        while (run.State.Status == CaseStatus.Open && run.State.Flow!.DueOn(run.Today) is { } due)
        {
            Course.Resume(run, due, DayCame);
        }
    }

    private static void Paid(CaseRun run)
    {
        var why = Trace.Of("case.paid", ("invoice", run.Facts.Invoice.Invoice.Number), ("open", run.Facts.Open.Amount));
        run.WithdrawAll(Trace.Of("withdrawn.paid", ("invoice", run.Facts.Invoice.Invoice.Number)));
        if (run.State.Promise is { } promise)
        {
            run.Record(new CaseEvent.PromiseKept(Trace.Of("promise.kept", ("amount", promise.Amount), ("due", promise.Due))));
        }

        if (run.State.Plan is { } plan)
        {
            run.Record(new CaseEvent.PlanEnded(Completed: true, Trace.Of("plan.completed", ("amount", plan.Total()))));
        }

        run.Record(new CaseEvent.Paid(run.Today, why));
        if (!Course.Interrupt(run, WhenPaid.TypeName))
        {
            run.Record(new CaseEvent.Closed(CloseReason.Paid, why));
        }
    }

    private static void EndHolds(CaseRun run)
    {
        var holds = run.State.Holds;
        for (var index = 0; index < holds.Count; index++)
        {
            if (holds[index] is var hold && run.Today >= hold.LastsUntil)
            {
                run.Record(new CaseEvent.HoldEnded(Trace.Of("hold.ended", ("until", hold.Until)), hold.Cause));
                Course.GoOn(run);
            }
        }
    }

    /// <summary>A dispute that nobody judged in time goes to the administrators' list; nothing goes out all the same.</summary>
    private static void Escalate(CaseRun run)
    {
        if (run.State is { Status: CaseStatus.Disputed, Dispute: { Escalated: false, Deadline: { } deadline } dispute } && run.Today >= deadline)
        {
            var why = Trace.Of("dispute.escalated", ("deadline", deadline), ("owner", dispute.Owner ?? ""), ("text", dispute.Text));
            run.WithdrawSteps(why);
            run.Record(new CaseEvent.DisputeEscalated(why));
            Course.GoOn(run);
        }
    }
}
