using Dunning.Workflows.Activities;

namespace Dunning.Cases.Activities;

/// <summary>When the debtor writes, mails or calls back, it goes on here.</summary>
public sealed class WhenReplied : Trigger
{
    public const string TypeName = "Dunning.WhenReplied";

    public override ActivityDescriptor Descriptor { get; } = Describe(
        TypeName, new("Als de debiteur reageert", "When replied"),
        new("Als de debiteur schrijft, mailt of terugbelt, gaat het hier verder.", "When the debtor writes, mails or calls back, it goes on here."), Park);
}
