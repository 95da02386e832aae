using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dunning.Storage.Databases;

/// <summary>The 64 parts into which work is cut. Client and debtor decide, so that a bundle never crosses one.</summary>
internal static class Partition
{
    private const int Mask = 63;

    public static int Of(string clientId, long debtorId) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{clientId}\n{debtorId}")))[0] & Mask;
}
