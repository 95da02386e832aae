namespace Dunning.Operations.Dossiers;

/// <summary>A file in an export.</summary>
/// <param name="Path">Its name in the ZIP.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Hash of its bytes, hexadecimal.</param>
public sealed record DossierFile(string Path, long Size, string Sha256);
