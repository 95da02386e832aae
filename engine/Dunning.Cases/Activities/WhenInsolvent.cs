using Dunning.Workflows.Activities;

namespace Dunning.Cases.Activities;

/// <summary>When the debtor is insolvent, everything else stops and it goes on here.</summary>
public sealed class WhenInsolvent : Trigger
{
    public const string TypeName = "Dunning.WhenInsolvent";

    public override ActivityDescriptor Descriptor { get; } = Describe(
        TypeName, new("Als de debiteur insolvent is", "When insolvent"),
        new("Als de debiteur insolvent is, stopt al het andere en gaat het hier verder.", "When the debtor is insolvent, everything else stops and it goes on here."), Cancel);
}
