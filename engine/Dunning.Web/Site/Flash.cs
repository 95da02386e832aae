using System.Security.Cryptography;
using System.Text.Json;
using Dunning.Web.Access;
using Microsoft.AspNetCore.DataProtection;

namespace Dunning.Web.Site;

/// <summary>Carries one message over the redirect that follows a form, in a cookie that only this program can read or write.</summary>
public sealed class Flash(IHttpContextAccessor http, IDataProtectionProvider protection, TimeProvider time)
{
    private const int MostLines = 6;
    private static readonly SiteCookie Cookie = new("dunning.flash");
    private readonly IDataProtector protector = protection.CreateProtector("Dunning.Web.Flash");

    /// <summary>Leaves a message for the next page.</summary>
    public void Leave(FlashMessage message)
    {
        var json = JsonSerializer.Serialize(message with { Lines = [.. message.Lines.Take(MostLines).Select(Shortened)] });
        http.HttpContext!.Response.Cookies.Append(Cookie.Name!, protector.Protect(json), Cookie.Build(http.HttpContext, time.GetUtcNow()));
    }

    /// <summary>Takes the message that was left; null when there is none. It is shown once.</summary>
    public FlashMessage? Take()
    {
        if (http.HttpContext is not { } context || context.Request.Cookies[Cookie.Name!] is not { } kept)
        {
            return null;
        }

        context.Response.Cookies.Delete(Cookie.Name!);
        try
        {
            return JsonSerializer.Deserialize<FlashMessage>(protector.Unprotect(kept));
        }
        catch (CryptographicException)
        {
            // Left by an earlier installation, whose keys are gone.
            return null;
        }
    }

    // A cookie holds four kilobytes.
    private static string Shortened(string line) => line.Length > 240 ? line[..240] + "…" : line;
}
