using System.Security.Cryptography;

namespace Dunning.Letters.Templates;

/// <summary>A finished letter.</summary>
/// <param name="Bytes">The .docx file.</param>
public sealed record RenderedLetter(byte[] Bytes)
{
    private string? _sha256;

    /// <summary>Digest of those bytes in lower-case hexadecimal.</summary>
    public string Sha256 => _sha256 ??= Convert.ToHexStringLower(SHA256.HashData(Bytes));
}
