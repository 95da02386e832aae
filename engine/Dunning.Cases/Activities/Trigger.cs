using Dunning.Rules.Types;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Compilation;

namespace Dunning.Cases.Activities;

/// <summary>Where a procedure goes on when something happens outside it. What waits is cancelled, or parked until the branch has ended.</summary>
public abstract class Trigger : Activity
{
    public const string Waiting = "Waiting";
    public const string Cancel = "cancel";
    public const string Park = "park";

    private protected static ActivityDescriptor Describe(string typeName, Wording display, Wording description, string usual) =>
        new(typeName, Categories.Signals, display, description)
        {
            Kind = ActivityKind.Trigger,
            IsStart = true,
            Inputs =
            [
                new(Waiting, ScalarShape.Text, new("Wat wacht", "What waits"), new("Vervalt, of gaat verder als deze tak is afgelopen.", "Is cancelled, or goes on when this branch has ended."))
                {
                    Default = usual, UiHint = "dropdown",
                    Options = [new(Cancel, new("Vervalt", "Is cancelled")), new(Park, new("Gaat daarna verder", "Goes on afterwards"))],
                },
            ],
        };

    public sealed override bool Parks(CompiledNode node) => node.Constant(Waiting) is not Cancel;

    public sealed override ActivityResult Execute(ActivityContext context) => ActivityResult.Done;
}
