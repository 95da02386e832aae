using Dunning.Workflows.Activities;

namespace Dunning.Cases.Activities;

/// <summary>When a payment plan is agreed, it goes on here: to put it in writing. The plan is watched on.</summary>
public sealed class WhenPlanAgreed : Trigger
{
    public const string TypeName = "Dunning.WhenPlanAgreed";

    public override ActivityDescriptor Descriptor { get; } = Describe(
        TypeName, new("Als een regeling is afgesproken", "When a plan is agreed"),
        new("Als een betalingsregeling is afgesproken, gaat het hier verder: om haar schriftelijk te bevestigen.", "When a payment plan is agreed, it goes on here: to put it in writing."), Park);
}
