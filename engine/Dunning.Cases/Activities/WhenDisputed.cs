using Dunning.Workflows.Activities;

namespace Dunning.Cases.Activities;

/// <summary>When the debtor disputes the claim, everything else stops and it goes on here.</summary>
public sealed class WhenDisputed : Trigger
{
    public const string TypeName = "Dunning.WhenDisputed";

    public override ActivityDescriptor Descriptor { get; } = Describe(
        TypeName, new("Als betwist", "When disputed"),
        new("Als de debiteur de vordering betwist, stopt al het andere en gaat het hier verder.", "When the debtor disputes the claim, everything else stops and it goes on here."), Cancel);
}
