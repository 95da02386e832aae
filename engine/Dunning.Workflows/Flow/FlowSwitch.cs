using Dunning.Rules.Language;
using Dunning.Rules.Types;
using Dunning.Workflows.Activities;

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

    public override ActivityResult Execute(ActivityContext context)
    {
        var all = context.Input<string>("Mode") == "MatchAny";
        var matches = new List<string>();
        foreach (var option in context.Node.Cases)
        {
            if (context.Value(option.Condition, option.Label) is true)
            {
                matches.Add(option.Label);
                if (!all)
                {
                    break;
                }
            }
        }

        if (context.Explains)
        {
            context.Because(Why(context, matches));
        }

        return matches.Count == 0 ? None : new ActivityResult.Completed(matches);
    }

    // The cases that hold decided; when none does, all of them did.
    private static Explanation Why(ActivityContext context, List<string> matches)
    {
        var deciding = context.Node.Cases.Where(option => matches.Count == 0 || matches.Contains(option.Label))
            .Select(option => option.Condition.Explain(context.Run.Slots)).OfType<Explanation>().ToList();
        return deciding is [var single] && matches.Count > 0 ? single : new(context.Name, matches.Count > 0, [.. deciding.SelectMany(reason => reason.Operands)]);
    }
}
