using System.Net;

namespace Dunning.Web.Access;

/// <summary>How every cookie of the site is made: not for scripts, not for other sites' forms, and outside this machine only over HTTPS.</summary>
/// <remarks>
/// Lax, not Strict: an address of a dossier or a one-time link in an e-mail must open in the session there is. A cookie is then sent along with a link from
/// elsewhere, never with a form from elsewhere; and nothing changes but by a form with its antiforgery token.
/// </remarks>
public sealed class SiteCookie : CookieBuilder
{
    public SiteCookie(string name)
    {
        Name = name;
        Path = "/";
        HttpOnly = true;
        SameSite = SameSiteMode.Lax;
        IsEssential = true;
    }

    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure = context.Request.IsHttps || !IsThisMachine(context.Request.Host.Host);
        return options;
    }

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
