using System.Globalization;
using Dunning.Rules.Types;
using Dunning.Workflows.Activities;

namespace Dunning.Tests.Workflows;

/// <summary>An activity as a host writes it: asks something, waits for an answer or a day, remembers when it asked.</summary>
internal sealed class Ask : Activity
{
    public override ActivityDescriptor Descriptor { get; } = new("Test.Ask", "Test", new("Vraag", "Ask"), new("Vraagt iets.", "Asks something."))
    {
        Kind = ActivityKind.Task,
        Ports = [new("Yes", new("Ja", "Yes")), new("No", new("Nee", "No"))],
        Inputs = [new("Days", ScalarShape.Whole, new("Dagen", "Days"), new("Hoe lang.", "How long.")) { Default = 7 }],
    };

    public override ActivityResult Execute(ActivityContext context)
    {
        context.Emit(FormattableString.Invariant($"asked {context.ActivityId} {context.Occurrence}"));
        return Wait(context);
    }

    public override ActivityResult Resume(ActivityContext context, Resumption resumption)
    {
        if (resumption.Payload is "again")
        {
            return Wait(context);
        }

        context.Emit($"asked on {context.Memory}: {resumption.Payload}");
        return ActivityResult.Outcome((string)resumption.Payload!);
    }

    private static ActivityResult.Waiting Wait(ActivityContext context) => new(
        [new("answer", context.ActivityId), new("day", Due: context.Today.AddDays(context.Input<int>("Days")))],
        context.Today.ToString("O", CultureInfo.InvariantCulture));
}
