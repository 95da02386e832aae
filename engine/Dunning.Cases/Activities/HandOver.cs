using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Cases.Traces;
using Dunning.Core.Calendars;
using Dunning.Workflows.Activities;

namespace Dunning.Cases.Activities;

/// <summary>
/// Hands the claim over to an agency, bailiff or lawyer. A person sends the file and reports whether it was accepted; then somebody asks how it
/// stands every so many days, until it was collected, came back, or can not be had. Meanwhile our own chain stands still.
/// </summary>
public sealed class HandOver : Activity
{
    public const string CourtTrack = "Court";

    private const string Accepted = "Accepted";
    private const string NotAccepted = "NotAccepted";
    private const string Running = "Running";
    private const string Collected = "Collected";
    private const string Returned = "Returned";
    private const string Uncollectible = "Uncollectible";

    public override ActivityDescriptor Descriptor { get; } = new(
        "Dunning.HandOver", Categories.Claim, new("Overdragen", "Hand over"),
        new("Draagt de vordering over aan een incassobureau, deurwaarder of advocaat en volgt wat ermee gebeurt.", "Hands the claim over to an agency, bailiff or lawyer and follows what becomes of it."))
    {
        Kind = ActivityKind.Task,
        Waits = Waits.Always,
        Ports = [new(Collected, new("Geïncasseerd", "Collected")), new(Returned, new("Teruggegeven", "Returned")), new(Uncollectible, new("Oninbaar", "Uncollectible"))],
        Inputs =
        [
            Activities.Inputs.Choice(
                "To", "Agency", new("Aan", "To"), new("Wie de vordering overneemt.", "Who takes the claim."),
                new("Agency", new("Incassobureau", "Collection agency")), new("Bailiff", new("Deurwaarder", "Bailiff")), new("Lawyer", new("Advocaat", "Lawyer"))),
            Activities.Inputs.Choice(
                "Track", "Amicable", new("Traject", "Track"), new("Minnelijk, of via de rechter.", "Amicable, or by the court."),
                new("Amicable", new("Minnelijk", "Amicable")), new(CourtTrack, new("Gerechtelijk", "Court"))),
            Activities.Inputs.Text("Recipient", "", new("Naam", "Name"), new("Het bureau, de deurwaarder of het advocatenkantoor.", "The agency, bailiff or law firm.")),
            Activities.Inputs.Queue(Queues.Handovers),
            Activities.Inputs.Whole("ReviewDays", 30, new("Navragen na (dagen)", "Ask after (days)"), new("Kalenderdagen tot naar de stand wordt gevraagd.", "Calendar days until somebody asks how it stands.")),
        ],
    };

    public override ActivityResult Execute(ActivityContext context) =>
        ((CaseRun)context.Host).State.Handover is null ? Send(context) : Ask(context, 1);

    public override ActivityResult Resume(ActivityContext context, Resumption resumption)
    {
        var run = (CaseRun)context.Host;
        var asked = context.Memory is { } memory ? int.Parse(memory, System.Globalization.CultureInfo.InvariantCulture) : 0;
        switch (resumption.Payload)
        {
            case TaskResult { Outcome: Accepted } accepted:
                var handover = new Handover(context.Input<string>("To")!, context.Input<string>("Track")!, Recipient(context), context.Today);
                run.Record(new CaseEvent.HandedOver(handover, Trace.Of(
                    "handover.accepted", ("to", handover.To), ("track", handover.Track), ("recipient", handover.Recipient), ("open", run.Facts.Open.Amount), ("by", accepted.By))));
                return Ask(context, 1);
            case TaskResult { Outcome: NotAccepted }:
                return ActivityResult.Outcome(Returned);
            case TaskResult { Outcome: Running }:
                return Ask(context, asked + 1);
            case TaskResult result:
                run.Record(new CaseEvent.HandoverEnded(Trace.Of("handover.ended", ("recipient", Recipient(context)), ("outcome", result.Outcome), ("by", result.By))));
                return ActivityResult.Outcome(result.Outcome);
            default:
                return asked == 0 ? Send(context) : Ask(context, asked);
        }
    }

    private static ActivityResult.Waiting Send(ActivityContext context)
    {
        var run = (CaseRun)context.Host;
        return TaskWait.For(run, Task(context, "", "Dossier overdragen: " + Recipient(context), BusinessCalendar.Dutch.NextBusinessDay(context.Today), [Accepted, NotAccepted]));
    }

    private static ActivityResult.Waiting Ask(ActivityContext context, int number)
    {
        var run = (CaseRun)context.Host;
        var counted = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var due = BusinessCalendar.Dutch.NextBusinessDay(context.Today.AddDays(context.Input<int>("ReviewDays")));
        return TaskWait.For(run, Task(context, "." + counted, "Terugmelding vragen: " + Recipient(context), due, [Running, Collected, Returned, Uncollectible]), counted);
    }

    private static TaskIntent Task(ActivityContext context, string suffix, string title, DateOnly due, IReadOnlyList<string> outcomes)
    {
        var run = (CaseRun)context.Host;
        return new TaskIntent(
            run.Key(context.ActivityId, context.Occurrence) + suffix, run.State.Id, TaskKind.Review, title, "", context.Input<string>("Queue")!, due, 1, outcomes);
    }

    private static string Recipient(ActivityContext context) => context.Input<string>("Recipient") is { Length: > 0 } name ? name : context.Name;
}
