using Dunning.Cases.Activities;
using Dunning.Cases.Traces;
using Dunning.Core.Languages;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Execution;

namespace Dunning.Cases.Lifecycle;

/// <summary>Takes a case along its workflow, and writes down which steps it took and why.</summary>
internal static class Course
{
    public static void Start(CaseRun run) =>
        Move(run, Interpreter.Start(run.Procedure.Workflow, run.Procedure.InputsFor(run.Facts.Client), run.Context));

    public static void Resume(CaseRun run, Bookmark waiting, Resumption resumption) =>
        Move(run, Interpreter.Resume(run.Procedure.Workflow, run.State.Flow!, waiting.Id, resumption, run.Context));

    /// <summary>Resumes what waits for this message or task; nothing when nothing does.</summary>
    public static void ResumeKey(CaseRun run, string kind, string key, object payload)
    {
        if (run.State.Flow!.WaitingFor(kind, key) is { } waiting)
        {
            Resume(run, waiting, new Resumption(kind, key, payload));
        }
    }

    /// <summary>Goes on from a trigger, when the procedure has one of this type and is still running.</summary>
    /// <returns>Whether it had.</returns>
    public static bool Interrupt(CaseRun run, string triggerType, object? payload = null)
    {
        if (run.State.Flow is not { Status: WorkflowStatus.Running } flow || run.Procedure.Trigger(triggerType) is not { } trigger)
        {
            return false;
        }

        Move(run, Interpreter.Interrupt(run.Procedure.Workflow, flow, trigger.Id, new Resumption(BookmarkKinds.Signal, triggerType, payload), run.Context, trigger.Parks));
        return true;
    }

    public static void Skip(CaseRun run, Bookmark waiting, string? outcome) =>
        Move(run, Interpreter.Skip(run.Procedure.Workflow, run.State.Flow!, waiting.Id, outcome, run.Context));

    public static void Jump(CaseRun run, string activityId) =>
        Move(run, Interpreter.Jump(run.Procedure.Workflow, run.State.Flow!, activityId, run.Context));

    /// <summary>After a stop: what was withdrawn is planned anew. While the claim is disputed, only its review.</summary>
    public static void GoOn(CaseRun run)
    {
        if (run.State.Flow is not { } flow || run.State.Status is not (CaseStatus.Open or CaseStatus.Disputed))
        {
            return;
        }

        // Each resumption looks again at what is left.
        foreach (var waiting in flow.Bookmarks)
        {
            if (waiting.Kind is BookmarkKinds.Message or BookmarkKinds.Task && run.State.Planned(waiting.Key!) is null
                && (run.State.Status == CaseStatus.Open || IsReview(run, waiting)))
            {
                Resume(run, waiting, new Resumption(BookmarkKinds.Again));
                return;
            }
        }

        if (run.State.Status == CaseStatus.Disputed && run.State.Outstanding.TrueForAll(CaseRun.IsOwn))
        {
            run.Plan(ReviewDispute.Task(run, run.Key("dispute", run.State.Version)));
        }
    }

    private static bool IsReview(CaseRun run, Bookmark waiting) => run.Procedure.Workflow.Find(waiting.ActivityId)?.Activity is ReviewDispute;

    private static void Move(CaseRun run, Burst burst)
    {
        var flow = burst.State;
        var steps = new List<Step>();
        for (var index = 0; index < burst.Events.Count; index++)
        {
            // The workflow and its flowchart complete too.
            if (burst.Events[index] is not { Kind: BurstEventKind.Completed } happened || run.Procedure.Workflow.Find(happened.ActivityId) is not { } node)
            {
                continue;
            }

            if (happened.Because is { } because)
            {
                run.Note(Trace.Of(
                    "flow.decided", ("activity", node.Definition.Title), ("outcome", happened.Outcomes is [var single] ? single : string.Join(", ", happened.Outcomes ?? [])),
                    ("because", new Because(because, Language.Dutch)), ("because.en", new Because(because, Language.English))));
            }

            steps.Add(new Step(node.Id, happened.Outcomes is [var first, ..] ? first : "Done"));
        }

        run.Record(new CaseEvent.Moved(flow, steps, Waits(run, flow)));

        if (flow.SubStatus == WorkflowSubStatus.Faulted)
        {
            var incident = flow.Incidents[^1];
            var why = Trace.Of("case.faulted", ("activity", run.Title(incident.ActivityId)), ("message", incident.Message));
            run.WithdrawAll(why);
            run.Note(why);
            run.Plan(FaultReview.Task(run, run.Key("fault", run.State.Version), incident.Message));
        }
        else if (flow.Status == WorkflowStatus.Finished && run.State.Status != CaseStatus.Closed)
        {
            run.WithdrawAll(Trace.Of("case.ended"));
            run.Record(new CaseEvent.Closed(run.State.PaidOn is null ? CloseReason.Ended : CloseReason.Paid, Trace.Of("case.ended")));
        }
        else if (run.TakeRaised() is { } trigger)
        {
            run.WithdrawSteps(Trace.Of("withdrawn.interrupted", ("activity", run.Title(run.Procedure.Trigger(trigger)!.Id))));
            Interrupt(run, trigger);
        }
        else
        {
            // A branch that parked the rest may have ended: what was withdrawn when it began is wanted again.
            GoOn(run);
        }
    }

    private static Trace Waits(CaseRun run, WorkflowState flow)
    {
        if (flow.Bookmarks.Length == 0)
        {
            return Trace.Of("flow.ended");
        }

        var first = flow.NextDay is { } next ? flow.DueOn(next)! : flow.Bookmarks[0];
        var name = run.Title(first.ActivityId);
        return first.Due is { } due ? Trace.Of("flow.waits-until", ("activity", name), ("day", due)) : Trace.Of("flow.waits", ("activity", name));
    }
}
