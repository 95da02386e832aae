namespace Dunning.Letters.Programs;

/// <summary>XML that is the same in every letter.</summary>
internal sealed class LiteralStep(byte[] bytes, bool ink) : Step
{
    public byte[] Bytes { get; } = bytes;

    public override void Write(Rendering rendering)
    {
        rendering.Output.Write(Bytes);
        rendering.Ink |= ink;
    }
}
