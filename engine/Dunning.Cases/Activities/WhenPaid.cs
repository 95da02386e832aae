using Dunning.Workflows.Activities;

namespace Dunning.Cases.Activities;

/// <summary>When the invoice is paid, everything else stops and it goes on here.</summary>
public sealed class WhenPaid : Trigger
{
    public const string TypeName = "Dunning.WhenPaid";

    public override ActivityDescriptor Descriptor { get; } = Describe(
        TypeName, new("Als betaald", "When paid"),
        new("Als de factuur betaald is, stopt al het andere en gaat het hier verder.", "When the invoice is paid, everything else stops and it goes on here."), Cancel);
}
