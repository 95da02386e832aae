using Dunning.Workflows.Activities;

namespace Dunning.Cases.Activities;

/// <summary>When the debtor disputes the claim, everything else stops and it goes on here.</summary>
public sealed class WhenDisputed : Activity
{
    public const string TypeName = "Dunning.WhenDisputed";

    public override ActivityDescriptor Descriptor { get; } = new(TypeName, Categories.Signals, new("Als betwist", "When disputed"), new("Als de debiteur de vordering betwist, stopt al het andere en gaat het hier verder.", "When the debtor disputes the claim, everything else stops and it goes on here."))
    {
        Kind = ActivityKind.Trigger,
        IsStart = true,
    };

    public override ActivityResult Execute(ActivityContext context) => ActivityResult.Done;
}
