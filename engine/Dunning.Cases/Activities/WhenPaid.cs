using Dunning.Workflows.Activities;

namespace Dunning.Cases.Activities;

/// <summary>When the invoice is paid, everything else stops and it goes on here.</summary>
public sealed class WhenPaid : Activity
{
    public const string TypeName = "Dunning.WhenPaid";

    public override ActivityDescriptor Descriptor { get; } = new(TypeName, Categories.Signals, new("Als betaald", "When paid"), new("Als de factuur betaald is, stopt al het andere en gaat het hier verder.", "When the invoice is paid, everything else stops and it goes on here."))
    {
        Kind = ActivityKind.Trigger,
        IsStart = true,
    };

    public override ActivityResult Execute(ActivityContext context) => ActivityResult.Done;
}
