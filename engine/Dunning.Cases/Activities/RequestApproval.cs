using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Cases.Traces;
using Dunning.Core.Calendars;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Compilation;

namespace Dunning.Cases.Activities;

/// <summary>Asks somebody to agree (the client, before a file leaves the office) and waits for the answer, or its term.</summary>
public sealed class RequestApproval : Activity
{
    public const string Approved = "Approved";
    public const string Refused = "Refused";
    private const string NoAnswer = "NoAnswer";

    public override ActivityDescriptor Descriptor { get; } = new(
        "Dunning.RequestApproval", Categories.People, new("Akkoord vragen", "Request approval"),
        new("Vraagt akkoord en wacht op het antwoord, of tot de termijn voorbij is.", "Asks for approval and waits for the answer, or until the term has passed."))
    {
        Kind = ActivityKind.Task,
        Waits = Waits.Always,
        Ports = [new(Approved, new("Akkoord", "Approved")), new(Refused, new("Niet akkoord", "Refused")), new(NoAnswer, new("Geen antwoord", "No answer"))],
        Inputs =
        [
            Activities.Inputs.Title("Akkoord van de opdrachtgever vragen"),
            Activities.Inputs.Script,
            Activities.Inputs.Queue(Queues.Approvals),
            Activities.Inputs.Text("Approver", "", new("Wie", "Who"), new("Wie akkoord geeft; leeg is de contactpersoon van de opdrachtgever.", "Who approves; empty for the client's contact person.")),
            Activities.Inputs.Deadline(10),
        ],
    };

    /// <summary>Whether a task asks a client for approval: it stands on the list for that, and there is nothing else to answer.</summary>
    public static bool IsOf(TaskIntent task) => task is { Queue: Queues.Approvals, Outcomes: [Approved, Refused] };

    public override DaySpan Duration(KnownInputs inputs) => TaskWait.Duration(inputs);

    public override bool CanEndBy(string port, CompiledNode node) => port != NoAnswer || TaskWait.CanExpire(node);

    public override ActivityResult Execute(ActivityContext context)
    {
        var run = (CaseRun)context.Host;
        var due = BusinessCalendar.Dutch.NextBusinessDay(context.Today);
        return TaskWait.For(run, new TaskIntent(
            run.Key(context.ActivityId, context.Occurrence), run.State.Id, TaskKind.Review, context.Input<string>("Title")!, context.Input<string>("Script")!,
            context.Input<string>("Queue")!, due, 1, [Approved, Refused])
        {
            Owner = context.Input<string>("Approver") is { Length: > 0 } approver ? approver : run.Facts.Client.ContactPerson,
            Deadline = TaskWait.Deadline(context, due),
        });
    }

    public override ActivityResult Resume(ActivityContext context, Resumption resumption)
    {
        var run = (CaseRun)context.Host;
        if (TaskWait.HasExpired(run, resumption, run.Key(context.ActivityId, context.Occurrence)))
        {
            run.Note(Trace.Of("approval.no-answer", ("activity", context.Name)));
            return ActivityResult.Outcome(NoAnswer);
        }

        return resumption.Payload is TaskResult result ? ActivityResult.Outcome(result.Outcome) : Execute(context);
    }
}
