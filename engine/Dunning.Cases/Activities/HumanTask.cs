using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Cases.Traces;
using Dunning.Core.Calendars;
using Dunning.Rules.Types;
using Dunning.Workflows.Activities;

namespace Dunning.Cases.Activities;

/// <summary>Other work for a person, with outcomes of the procedure's own.</summary>
public sealed class HumanTask : Activity
{
    public override ActivityDescriptor Descriptor { get; } = new(
        "Dunning.HumanTask", Categories.People, new("Taak", "Task"), new("Een medewerker beoordeelt of doet iets.", "A person judges or does something."))
    {
        Kind = ActivityKind.Task,
        Waits = Waits.Always,
        PortsInput = "Outcomes",
        Inputs =
        [
            Activities.Inputs.Title(null),
            Activities.Inputs.Script,
            Activities.Inputs.Queue(Queues.Judgement),
            new("Outcomes", new ListShape(ScalarShape.Text), new("Uitkomsten", "Outcomes"), new("Waaruit gekozen wordt.", "What one chooses from."))
            {
                Required = true, UiHint = "dynamic-outcomes", DefaultSyntax = "Object",
            },
        ],
    };

    public override ActivityResult Execute(ActivityContext context)
    {
        var run = (CaseRun)context.Host;
        var key = run.Key(context.ActivityId, context.Occurrence);
        run.Plan(new TaskIntent(
            key, run.State.Id, TaskKind.Review, context.Input<string>("Title")!, context.Input<string>("Script")!, context.Input<string>("Queue")!,
            BusinessCalendar.Dutch.NextBusinessDay(context.Today), 1, context.Input<IReadOnlyList<string>>("Outcomes")!));
        return ActivityResult.WaitFor(new BookmarkRequest(BookmarkKinds.Task, key));
    }

    public override ActivityResult Resume(ActivityContext context, Resumption resumption)
    {
        if (resumption.Payload is not TaskResult result)
        {
            return Execute(context);
        }

        if (result.Day is { } day)
        {
            var run = (CaseRun)context.Host;
            var promise = new Promise(result.Amount ?? run.Facts.Open.Amount, day, context.Today);
            run.Record(new CaseEvent.PromiseMade(promise, Trace.Of("promise.made", ("amount", promise.Amount), ("due", promise.Due))));
        }

        return ActivityResult.Outcome(result.Outcome);
    }
}
