using Dunning.Cases.Activities;
using Dunning.Cases.Tasks;
using Dunning.Cases.Traces;
using Dunning.Workflows.Execution;

namespace Dunning.Cases.Lifecycle;

/// <summary>What a case does when a person reports about a task: the step that asked for it goes on, or what the case itself had asked is settled.</summary>
internal static class TaskAnswers
{
    public static void Ended(CaseRun run, CaseSignal.TaskEnded ended)
    {
        var result = ended.Result;
        run.Record(new CaseEvent.TaskEnded(ended.Key, result, result.Reason is { } reason
            ? Trace.Of("task.ended-reason", ("outcome", result.Outcome), ("reason", reason), ("by", result.By), ("note", result.Note ?? ""))
            : Trace.Of("task.ended", ("outcome", result.Outcome), ("by", result.By), ("note", result.Note ?? ""))));
        if (run.State.Flow is { } flow && flow.WaitingFor(BookmarkKinds.Task, ended.Key) is not null)
        {
            Course.ResumeKey(run, BookmarkKinds.Task, ended.Key, result);
        }
        else if (run.State.Flow is { SubStatus: WorkflowSubStatus.Faulted })
        {
            Mended(run, result);
        }
        else if (ReplyReview.Is(ended.Key))
        {
            ReplyReview.Settle(run, result);
        }
        else if (InsolvencyReview.Is(ended.Key))
        {
            InsolvencyReview.Settle(run, result);
        }
        else if (run.State.Dispute is not null)
        {
            Judged(run, result);
        }
    }

    private static void Mended(CaseRun run, TaskResult result)
    {
        if (result.Outcome == FaultReview.Restart)
        {
            run.Record(new CaseEvent.Reopened(run.Today, Trace.Of("case.restarted", ("by", result.By)), Anew: true));
        }
        else
        {
            run.Record(new CaseEvent.Closed(CloseReason.Ended, Trace.Of("case.stopped", ("by", result.By))));
        }
    }

    /// <summary>The review of a dispute that the procedure has no node for.</summary>
    private static void Judged(CaseRun run, TaskResult result)
    {
        ReviewDispute.Settle(run, result);
        if (result.Outcome == ReviewDispute.Withdrawn)
        {
            run.WithdrawAll(Trace.Of("case.withdrawn"));
            run.Record(new CaseEvent.Closed(CloseReason.Withdrawn, Trace.Of("case.withdrawn")));
        }
        else
        {
            Course.GoOn(run);
        }
    }
}
