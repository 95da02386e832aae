using Dunning.Workflows.Activities;

namespace Dunning.Cases.Activities;

/// <summary>When a credit note leaves something open, it goes on here.</summary>
public sealed class WhenCredited : Trigger
{
    public const string TypeName = "Dunning.WhenCredited";

    public override ActivityDescriptor Descriptor { get; } = Describe(
        TypeName, new("Als deels gecrediteerd", "When credited"),
        new("Als na een creditnota nog iets openstaat, gaat het hier verder.", "When a credit note leaves something open, it goes on here."), Park);
}
