using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Core.Calendars;
using Dunning.Rules.Types;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Compilation;

namespace Dunning.Cases.Activities;

/// <summary>Other work for a person (a visit, an app message, a review, a credit check), with outcomes of the procedure's own.</summary>
public sealed class HumanTask : Activity
{
    public override ActivityDescriptor Descriptor { get; } = new(
        "Dunning.HumanTask", Categories.People, new("Taak", "Task"), new("Een medewerker beoordeelt of doet iets.", "A person judges or does something."))
    {
        Kind = ActivityKind.Task,
        Waits = Waits.Always,
        PortsInput = "Outcomes",
        Ports = [TaskWait.ExpiredPort],
        Inputs =
        [
            Activities.Inputs.Title(null),
            Activities.Inputs.Script,
            Activities.Inputs.Queue(Queues.Judgement),
            new("Outcomes", new ListShape(ScalarShape.Text), new("Uitkomsten", "Outcomes"), new("Waaruit gekozen wordt.", "What one chooses from."))
            {
                Required = true, UiHint = "dynamic-outcomes", DefaultSyntax = "Object",
            },
            Activities.Inputs.Deadline(0),
        ],
    };

    public override DaySpan Duration(KnownInputs inputs) => TaskWait.Duration(inputs);

    public override bool CanEndBy(string port, CompiledNode node) => port != TaskWait.Expired || TaskWait.CanExpire(node);

    public override ActivityResult Execute(ActivityContext context)
    {
        var run = (CaseRun)context.Host;
        var due = BusinessCalendar.Dutch.NextBusinessDay(context.Today);
        return TaskWait.For(run, new TaskIntent(
            run.Key(context.ActivityId, context.Occurrence), run.State.Id, TaskKind.Review, context.Input<string>("Title")!, context.Input<string>("Script")!,
            context.Input<string>("Queue")!, due, 1, context.Input<IReadOnlyList<string>>("Outcomes")!)
        {
            Deadline = TaskWait.Deadline(context, due),
        });
    }

    public override ActivityResult Resume(ActivityContext context, Resumption resumption)
    {
        var run = (CaseRun)context.Host;
        if (TaskWait.HasExpired(run, resumption, run.Key(context.ActivityId, context.Occurrence)))
        {
            return ActivityResult.Outcome(TaskWait.Expired);
        }

        if (resumption.Payload is not TaskResult result)
        {
            return Execute(context);
        }

        if (result.Day is not null)
        {
            run.Promise(result);
        }

        return ActivityResult.Outcome(result.Outcome);
    }
}
