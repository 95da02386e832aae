using Dunning.Workflows.Activities;

namespace Dunning.Cases.Activities;

/// <summary>When an instalment of a payment plan does not come in, it goes on here.</summary>
public sealed class WhenInstalmentMissed : Trigger
{
    public const string TypeName = "Dunning.WhenInstalmentMissed";

    public override ActivityDescriptor Descriptor { get; } = Describe(
        TypeName, new("Als een termijn uitblijft", "When an instalment is missed"),
        new("Als een termijn van een betalingsregeling niet binnenkomt, gaat het hier verder.", "When an instalment of a payment plan does not come in, it goes on here."), Park);
}
