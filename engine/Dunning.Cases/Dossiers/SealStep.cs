namespace Dunning.Cases.Dossiers;

/// <summary>A step up from a case to the root of a seal.</summary>
/// <param name="IsLeft">Whether the other hash comes first.</param>
/// <param name="Hash">The other hash, hexadecimal.</param>
public sealed record SealStep(bool IsLeft, string Hash);
