namespace Dunning.Letters.Templates;

/// <summary>A finished letter.</summary>
/// <param name="Bytes">The .docx file.</param>
/// <param name="Sha256">Digest of those bytes in lower-case hexadecimal.</param>
public sealed record RenderedLetter(byte[] Bytes, string Sha256);
