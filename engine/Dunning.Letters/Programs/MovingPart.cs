namespace Dunning.Letters.Programs;

/// <summary>A part that each letter writes anew.</summary>
/// <param name="Name">Its path in UTF-8.</param>
/// <param name="Steps">How it is written.</param>
/// <param name="Depth">How deep its loops are nested.</param>
internal sealed record MovingPart(byte[] Name, Step[] Steps, int Depth);
