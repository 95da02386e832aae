using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dunning.Operations.Notices;

/// <summary>
/// The signature of a notice: <c>t=1764554400,v1=…</c>, the moment in seconds since 1970 and, hexadecimal, the HMAC-SHA256 of that text, a point and the body. Good for
/// five minutes, so that a copied notice can not be sent again later.
/// </summary>
public static class NoticeSignature
{
    private const int HashBytes = 32;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Signs a body.</summary>
    public static string Of(string secret, ReadOnlySpan<byte> body, DateTimeOffset moment)
    {
        var seconds = moment.ToUnixTimeSeconds();
        return FormattableString.Invariant($"t={seconds},v1={Convert.ToHexStringLower(Hash(secret, seconds, body))}");
    }

    /// <summary>Whether a signature is of this body, under this secret, and of now.</summary>
    public static bool IsGood(string? signature, string secret, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (signature?.Split(',') is not [['t', '=', .. var time], ['v', '1', '=', .. var hex]]
            || !long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs((decimal)now.ToUnixTimeSeconds() - seconds) > (decimal)Patience.TotalSeconds
            || hex.Length != 2 * HashBytes)
        {
            return false;
        }

        Span<byte> given = stackalloc byte[HashBytes];
        return Convert.FromHexString(hex, given, out _, out _) == System.Buffers.OperationStatus.Done && CryptographicOperations.FixedTimeEquals(given, Hash(secret, seconds, body));
    }

    private static byte[] Hash(string secret, long seconds, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{seconds}.")));
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }
}
