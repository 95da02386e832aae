using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Cases.Traces;
using Dunning.Workflows.Activities;

namespace Dunning.Cases.Activities;

/// <summary>A person judges what the debtor contests. Nothing goes out before.</summary>
public sealed class ReviewDispute : Activity
{
    public const string Stands = "ClaimStands";
    public const string Withdrawn = "ClaimWithdrawn";

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
        run.Plan(Task(run, key) with { Queue = context.Input<string>("Queue")! });
        return ActivityResult.WaitFor(new BookmarkRequest(BookmarkKinds.Task, key));
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

    internal static TaskIntent Task(CaseRun run, string key) => new(
        key, run.State.Id, TaskKind.Review, "Betwisting beoordelen", run.State.Dispute?.Text ?? "", Queues.Judgement, run.Today, 1, [Stands, Withdrawn]);

    internal static void Settle(CaseRun run, TaskResult result)
    {
        if (run.State.Dispute is not null)
        {
            run.Record(new CaseEvent.DisputeSettled(Trace.Of(
                result.Outcome == Withdrawn ? "dispute.upheld" : "dispute.rejected", ("by", result.By), ("note", result.Note ?? ""))));
        }
    }
}
