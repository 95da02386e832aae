using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Cases.Traces;
using Dunning.Core.Calendars;
using Dunning.Workflows.Activities;

namespace Dunning.Cases.Activities;

/// <summary>A person judges what the debtor contests. Nothing goes out before.</summary>
public sealed class ReviewDispute : Activity
{
    public const string Stands = "ClaimStands";
    public const string Withdrawn = "ClaimWithdrawn";

    // Business days in which a dispute should be judged, unless whoever recorded it said otherwise.
    private const int DaysToJudge = 10;

    public override ActivityDescriptor Descriptor { get; } = new(
        "Dunning.ReviewDispute", Categories.People, new("Betwisting beoordelen", "Review dispute"),
        new("Een medewerker beoordeelt de betwisting; tot die tijd gaat er niets uit.", "A person judges the dispute; until then nothing goes out."))
    {
        Kind = ActivityKind.Task,
        Waits = Waits.Always,
        Ports = [new(Stands, new("Vordering staat", "Claim stands")), new(Withdrawn, new("Vordering ingetrokken", "Claim withdrawn"))],
        Inputs = [Inputs.Queue(Queues.Judgement)],
    };

    public override ActivityResult Execute(ActivityContext context)
    {
        var run = (CaseRun)context.Host;
        var key = run.Key(context.ActivityId, context.Occurrence);
        var task = Task(run, key);
        run.Plan(run.State.Dispute is { Escalated: true } ? task : task with { Queue = context.Input<string>("Queue")! });
        return ActivityResult.WaitFor(new BookmarkRequest(BookmarkKinds.Task, task.Key));
    }

    public override ActivityResult Resume(ActivityContext context, Resumption resumption)
    {
        if (resumption.Payload is not TaskResult result)
        {
            return Execute(context);
        }

        var run = (CaseRun)context.Host;
        Settle(run, result);
        return ActivityResult.Outcome(result.Outcome);
    }

    /// <summary>The dispute as the dossier records it.</summary>
    /// <param name="today">The day it is raised.</param>
    /// <param name="text">What is contested.</param>
    /// <param name="by">Who recorded it.</param>
    /// <param name="owner">Who sees to it; null for whoever takes the task.</param>
    /// <param name="deadline">The day by which it should be judged; null for the usual term.</param>
    internal static CaseEvent.DisputeRaised Raised(DateOnly today, string text, string by, string? owner, DateOnly? deadline)
    {
        var dispute = new Dispute(text, today, owner, deadline ?? BusinessCalendar.Dutch.AddBusinessDays(today, DaysToJudge));
        return new CaseEvent.DisputeRaised(dispute, Trace.Of("dispute.raised", ("text", text), ("by", by), ("deadline", dispute.Deadline)));
    }

    // Past its deadline it is the administrators' business.
    internal static TaskIntent Task(CaseRun run, string key)
    {
        var dispute = run.State.Dispute;
        var late = dispute is { Escalated: true };
        return new TaskIntent(
            key + (late ? ".late" : ""), run.State.Id, TaskKind.Review, late ? "Betwisting te lang open" : "Betwisting beoordelen", dispute?.Text ?? "",
            late ? Queues.Administration : Queues.Judgement, run.Today, 1, [Stands, Withdrawn])
        {
            Owner = dispute?.Owner,
            Deadline = dispute?.Deadline,
        };
    }

    internal static void Settle(CaseRun run, TaskResult result)
    {
        if (run.State.Dispute is not null)
        {
            run.Record(new CaseEvent.DisputeSettled(Trace.Of(
                result.Outcome == Withdrawn ? "dispute.upheld" : "dispute.rejected", ("by", result.By), ("note", result.Note ?? ""))));
        }
    }
}
