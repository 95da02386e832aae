using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Dunning.Operations.Accounts;

/// <summary>The secret part of a link that lets a person choose a password, once. Only its hash is kept.</summary>
public static class OneTimeLink
{
    /// <summary>How long one is good.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    private const int Bytes = 32;

    /// <summary>A new secret.</summary>
    internal static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of a secret. It has more chance in it than can be guessed, so a plain hash does.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
