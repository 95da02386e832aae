using Dunning.Cases.Activities;
using Dunning.Cases.Facts;
using Dunning.Cases.Messages;
using Dunning.Cases.Procedures;
using Dunning.Cases.Traces;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Execution;

namespace Dunning.Cases.Lifecycle;

/// <summary>Decides what happens next in a case. Pure: no clock, no files, no database; the same input gives the same decision.</summary>
public static class Advance
{
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
        foreach (var signal in signals)
        {
            Answer(run, signal);
        }

        Settle(run);
        return run.Decide();
    }

    private static void Answer(CaseRun run, CaseSignal signal)
    {
        switch (signal)
        {
            case CaseSignal.PaymentReceived payment:
                run.Note(Trace.Of("payment.received", ("amount", payment.Amount), ("day", payment.Day), ("open", run.Facts.Open.Amount)));
                Reopen(run);
                break;
            case CaseSignal.MessageSettled settled when run.State.Planned(settled.Key) is not null:
                Settled(run, settled);
                break;
            case CaseSignal.TaskEnded ended when run.State.Planned(ended.Key) is not null:
                Ended(run, ended);
                break;
            case CaseSignal.HoldPlaced placed when run.State.Status != CaseStatus.Closed:
                run.WithdrawAll(Trace.Of("withdrawn.hold", ("reason", placed.Hold.Reason)));
                run.Record(new CaseEvent.HoldPlaced(placed.Hold, Trace.Of("hold.placed", ("reason", placed.Hold.Reason), ("until", placed.Hold.Until), ("by", placed.Hold.By))));
                break;
            case CaseSignal.HoldLifted lifted when run.State.Hold is not null:
                run.Record(new CaseEvent.HoldEnded(Trace.Of("hold.lifted", ("by", lifted.By))));
                GoOn(run);
                break;
            case CaseSignal.DisputeRaised raised when run.State.Status != CaseStatus.Closed && run.State.Dispute is null:
                Dispute(run, raised);
                break;
        }
    }

    /// <summary>Brings the case to rest: paid or not comes first, then the end of a hold, then whatever is due.</summary>
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

        if (run.State.Hold is { } hold && run.Today >= hold.LastsUntil)
        {
            run.Record(new CaseEvent.HoldEnded(Trace.Of("hold.ended", ("until", hold.Until))));
            GoOn(run);
        }

        if (run.State.Status == CaseStatus.Open && run.State.Flow is null)
        {
            Move(run, Interpreter.Start(run.Procedure.Workflow, run.Procedure.InputsFor(run.Facts.Client), Context(run)));
        }

        // A wait may lead to a wait that is over as well; each resumption uses up a bookmark, so this ends.
        while (run.State.Status == CaseStatus.Open && run.State.Flow!.Bookmarks.FirstOrDefault(waiting => waiting.Due <= run.Today) is { } due)
        {
            Resume(run, due, new Resumption(BookmarkKinds.Day));
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

        run.Record(new CaseEvent.Paid(run.Today, why));
        if (run.State.Flow is { Status: WorkflowStatus.Running } && run.Procedure.WhenPaid is { } trigger)
        {
            Interrupt(run, trigger, "paid");
        }
        else
        {
            run.Record(new CaseEvent.Closed(CloseReason.Paid, why));
        }
    }

    /// <summary>A payment was taken back: the procedure begins anew.</summary>
    private static void Reopen(CaseRun run)
    {
        if (run.State.PaidOn is not null && !run.Facts.IsPaid)
        {
            var why = Trace.Of("case.reopened", ("open", run.Facts.Open.Amount));
            run.WithdrawAll(why);
            run.Record(new CaseEvent.Reopened(run.Today, why));
        }
    }

    private static void Dispute(CaseRun run, CaseSignal.DisputeRaised raised)
    {
        run.WithdrawAll(Trace.Of("withdrawn.dispute", ("text", raised.Text)));
        run.Record(new CaseEvent.DisputeRaised(new Dispute(raised.Text, run.Today), Trace.Of("dispute.raised", ("text", raised.Text), ("by", raised.By))));
        if (run.State.Flow is { Status: WorkflowStatus.Running } && run.Procedure.WhenDisputed is { } trigger)
        {
            Interrupt(run, trigger, "disputed");
        }
        else
        {
            run.Plan(ReviewDispute.Task(run, run.Key("dispute", run.State.Version)));
        }
    }

    private static void Settled(CaseRun run, CaseSignal.MessageSettled settled)
    {
        switch (settled.Result)
        {
            case MessageResult.Sent sent:
                var planned = run.State.Planned(settled.Key)!;
                var past = new PastMessage(sent.Day, planned.Template!, planned.Name, sent.Channel);
                run.Record(new CaseEvent.MessageSettled(settled.Key, past, sent.Document, Trace.Of("message.sent", ("name", past.Name), ("day", sent.Day), ("document", sent.Document))));
                break;
            case MessageResult.Cancelled cancelled:
                run.Record(new CaseEvent.MessageSettled(settled.Key, null, null, cancelled.Why));
                break;
            case MessageResult.Refused refused:
                run.Record(new CaseEvent.MessageSettled(settled.Key, null, null, refused.Why));
                break;
            case MessageResult.Undeliverable undeliverable:
                run.Record(new CaseEvent.MessageSettled(settled.Key, null, null, undeliverable.Why));
                break;
        }

        if (run.State.Status == CaseStatus.Open)
        {
            ResumeKey(run, BookmarkKinds.Message, settled.Key, settled.Result);
        }
    }

    private static void Ended(CaseRun run, CaseSignal.TaskEnded ended)
    {
        run.Record(new CaseEvent.TaskEnded(ended.Key, ended.Result, Trace.Of(
            "task.ended", ("outcome", ended.Result.Outcome), ("by", ended.Result.By), ("note", ended.Result.Note ?? ""))));
        if (run.State.Flow is { } flow && flow.Bookmarks.Any(waiting => waiting.Kind == BookmarkKinds.Task && waiting.Key == ended.Key))
        {
            ResumeKey(run, BookmarkKinds.Task, ended.Key, ended.Result);
        }
        else if (run.State.Flow is { SubStatus: WorkflowSubStatus.Faulted })
        {
            if (ended.Result.Outcome == FaultReview.Restart)
            {
                run.Record(new CaseEvent.Reopened(run.Today, Trace.Of("case.restarted", ("by", ended.Result.By))));
            }
            else
            {
                run.Record(new CaseEvent.Closed(CloseReason.Ended, Trace.Of("case.stopped", ("by", ended.Result.By))));
            }
        }
        else if (run.State.Dispute is not null)
        {
            // The review of a dispute that the procedure has no node for.
            ReviewDispute.Settle(run, ended.Result);
            if (ended.Result.Outcome == ReviewDispute.Withdrawn)
            {
                run.WithdrawAll(Trace.Of("case.withdrawn"));
                run.Record(new CaseEvent.Closed(CloseReason.Withdrawn, Trace.Of("case.withdrawn")));
            }
            else
            {
                GoOn(run);
            }
        }
    }

    /// <summary>After a hold or a dispute: what was withdrawn is planned anew. While the claim is disputed, only its review.</summary>
    private static void GoOn(CaseRun run)
    {
        if (run.State.Flow is not { } flow || run.State.Status is not (CaseStatus.Open or CaseStatus.Disputed))
        {
            return;
        }

        var withdrawn = flow.Bookmarks.Where(waiting => waiting.Kind is BookmarkKinds.Message or BookmarkKinds.Task && run.State.Planned(waiting.Key!) is null);
        foreach (var waiting in withdrawn.Where(waiting => run.State.Status == CaseStatus.Open || IsReview(run, waiting)))
        {
            Resume(run, waiting, new Resumption(BookmarkKinds.Again));
        }

        if (run.State.Status == CaseStatus.Disputed && run.State.Outstanding.IsEmpty)
        {
            run.Plan(ReviewDispute.Task(run, run.Key("dispute", run.State.Version)));
        }
    }

    private static bool IsReview(CaseRun run, Bookmark waiting) => run.Procedure.Workflow.Find(waiting.ActivityId)?.Activity is ReviewDispute;

    private static void ResumeKey(CaseRun run, string kind, string key, object payload)
    {
        if (run.State.Flow!.Bookmarks.FirstOrDefault(waiting => waiting.Kind == kind && waiting.Key == key) is { } waiting)
        {
            Resume(run, waiting, new Resumption(kind, key, payload));
        }
    }

    internal static void Resume(CaseRun run, Bookmark waiting, Resumption resumption) =>
        Move(run, Interpreter.Resume(run.Procedure.Workflow, run.State.Flow!, waiting.Id, resumption, Context(run)));

    private static void Interrupt(CaseRun run, string trigger, string signal) =>
        Move(run, Interpreter.Interrupt(run.Procedure.Workflow, run.State.Flow!, trigger, new Resumption(BookmarkKinds.Signal, signal), Context(run)));

    private static RunContext Context(CaseRun run) => new(run.Today, run, run.Values);

    private static void Move(CaseRun run, Burst burst)
    {
        var flow = burst.State;
        var steps = burst.Events
            .Where(happened => happened.Kind == BurstEventKind.Completed && run.Procedure.Workflow.Find(happened.ActivityId) is not null)
            .Select(happened => new Step(happened.ActivityId, happened.Outcomes is { Count: > 0 } outcomes ? outcomes[0] : "Done"))
            .ToList();
        run.Record(new CaseEvent.Moved(flow, steps, Waits(run, flow)));

        if (flow.SubStatus == WorkflowSubStatus.Faulted)
        {
            var incident = flow.Incidents[^1];
            var why = Trace.Of("case.faulted", ("activity", incident.ActivityId), ("message", incident.Message));
            run.WithdrawAll(why);
            run.Note(why);
            run.Plan(FaultReview.Task(run, run.Key("fault", run.State.Version), incident.Message));
        }
        else if (flow.Status == WorkflowStatus.Finished && run.State.Status != CaseStatus.Closed)
        {
            run.WithdrawAll(Trace.Of("case.ended"));
            run.Record(new CaseEvent.Closed(run.State.PaidOn is null ? CloseReason.Ended : CloseReason.Paid, Trace.Of("case.ended")));
        }
    }

    private static Trace Waits(CaseRun run, WorkflowState flow)
    {
        if (flow.Bookmarks.Length == 0)
        {
            return Trace.Of("flow.ended");
        }

        var first = flow.Bookmarks.MinBy(waiting => waiting.Due ?? DateOnly.MaxValue)!;
        var name = run.Procedure.Workflow.Find(first.ActivityId)?.Definition.Title ?? first.ActivityId;
        return first.Due is { } due ? Trace.Of("flow.waits-until", ("activity", name), ("day", due)) : Trace.Of("flow.waits", ("activity", name));
    }
}
