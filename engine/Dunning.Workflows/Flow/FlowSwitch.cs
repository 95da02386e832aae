using System.Runtime.InteropServices;
using Dunning.Rules.Types;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Compilation;

namespace Dunning.Workflows.Flow;

/// <summary>Chooses between many ways: the first case that holds, or all that hold; Default when none does.</summary>
internal sealed class FlowSwitch : Activity
{
    private static readonly ActivityResult None = ActivityResult.Outcome("Default");

    public override ActivityDescriptor Descriptor { get; } = new(
        "Elsa.FlowSwitch", "Flow", new("Keuze uit meer", "Switch"), new("Kiest uit meer wegen.", "Chooses between many ways."))
    {
        Ports = [new("Default", new("Anders", "Default"))],
        PortsInput = "Cases",
        Inputs =
        [
            new("Cases", ScalarShape.Anything, new("Gevallen", "Cases"), new("Elk geval heeft een naam en een voorwaarde.", "Each case has a label and a condition.")) { UiHint = "switch-editor", Wrapped = false },
            new("Mode", ScalarShape.Text, new("Wijze", "Mode"), new("Alleen het eerste geval dat klopt, of alle.", "Only the first case that holds, or all."))
            {
                Default = "MatchFirst",
                UiHint = "dropdown",
                Options = [new("MatchFirst", new("Eerste", "First match")), new("MatchAny", new("Alle", "All matches"))],
            },
        ],
    };

    public override ActivityResult Execute(ActivityContext context) =>
        context.Input<string>("Mode") == "MatchAny" ? All(context) : First(context);

    private static ActivityResult First(ActivityContext context)
    {
        foreach (var option in context.Node.Cases)
        {
            if (context.Flag(option.Condition, option.Label))
            {
                Explain(context, [option]);
                return option.Match;
            }
        }

        Explain(context, []);
        return None;
    }

    private static ActivityResult All(ActivityContext context)
    {
        var matches = new List<CompiledCase>();
        foreach (var option in context.Node.Cases)
        {
            if (context.Flag(option.Condition, option.Label))
            {
                matches.Add(option);
            }
        }

        Explain(context, CollectionsMarshal.AsSpan(matches));
        return matches switch
        {
            [] => None,
            [var single] => single.Match,
            _ => new ActivityResult.Completed([.. matches.Select(option => option.Label)]),
        };
    }

    // The cases that hold decided; when none does, all of them did.
    private static void Explain(ActivityContext context, ReadOnlySpan<CompiledCase> matches)
    {
        if (context.Explains)
        {
            var deciding = matches.IsEmpty ? context.Node.Cases : matches.ToArray();
            var (name, holds, slots) = (context.Name, !matches.IsEmpty, context.Run.Snapshot());
            context.Because(new(name, () => new(name, holds, [.. deciding.SelectMany(option => option.Condition.Explain(slots)?.Operands ?? [])])));
        }
    }
}
