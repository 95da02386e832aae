using System.Globalization;

namespace Dunning.Letters.Programs;

/// <summary>A number that no other thing in the letter has.</summary>
internal sealed class NumberStep : Step
{
    public override void Write(Rendering rendering)
    {
        rendering.NextId.TryFormat(rendering.Output.Room(12), out var written, provider: CultureInfo.InvariantCulture);
        rendering.Output.Advance(written);
        rendering.NextId++;
    }
}
