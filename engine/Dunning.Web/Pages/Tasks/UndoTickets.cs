using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Dunning.Web.Pages.Tasks;

/// <summary>Proofs that somebody reported something just now. Only this program makes and reads them, and they are good for ten seconds.</summary>
public sealed class UndoTickets(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>How long a report can be taken back.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(10);

    private readonly IDataProtector protector = protection.CreateProtector("Dunning.Web.Undo");

    /// <summary>Makes one.</summary>
    public string Issue(UndoTicket ticket) =>
        protector.Protect((time.GetUtcNow() + Lasts).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) + " " + JsonSerializer.Serialize(ticket));

    /// <summary>Reads one; null when it is not ours, or its time is over.</summary>
    public UndoTicket? Read(string? text)
    {
        try
        {
            var parts = protector.Unprotect(text ?? "").Split(' ', 2);
            return long.Parse(parts[0], CultureInfo.InvariantCulture) >= time.GetUtcNow().ToUnixTimeMilliseconds() ? JsonSerializer.Deserialize<UndoTicket>(parts[1]) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
