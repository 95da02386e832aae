using Dunning.Rules.Types;
using Dunning.Workflows.Activities;

namespace Dunning.Workflows.Flow;

/// <summary>Waits for an event with a name; what comes with it is the result.</summary>
internal sealed class Event : Activity
{
    public override ActivityDescriptor Descriptor { get; } = new(
        "Elsa.Event", "Flow", new("Gebeurtenis", "Event"), new("Wacht op een gebeurtenis met deze naam.", "Waits for an event with this name."))
    {
        Kind = ActivityKind.Trigger,
        Waits = Waits.Always,
        Inputs = [new("EventName", ScalarShape.Text, new("Naam", "Event name"), new("De gebeurtenis.", "The event."))],
        Outputs = [new("Result", ScalarShape.Anything, new("Resultaat", "Result"), new("Wat met de gebeurtenis meekwam.", "What came with the event."))],
    };

    public override ActivityResult Execute(ActivityContext context) =>
        ActivityResult.WaitFor(new BookmarkRequest("event", context.Input<string>("EventName")));

    public override ActivityResult Resume(ActivityContext context, Resumption resumption)
    {
        context.SetOutput("Result", resumption.Payload);
        return ActivityResult.Done;
    }
}
