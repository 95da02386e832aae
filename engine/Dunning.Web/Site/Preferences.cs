using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Dunning.Web.Site;

/// <summary>What a person chose for the pages: language and the name to act under. Kept in cookies.</summary>
public static class Preferences
{
    /// <summary>Cookie of the language.</summary>
    public const string CultureCookie = "dunning.culture";

    private const string NameCookie = "dunning.name";
    private const int NameLength = 60;

    /// <summary>The chosen name; null when none was chosen.</summary>
    public static string? Name(HttpContext? context) => context?.Request.Cookies[NameCookie] is { Length: > 0 } name ? name : null;

    /// <summary>Keeps what was chosen and goes back to the page it was chosen on.</summary>
    internal static IResult Save(HttpContext context, [FromForm] string? culture, [FromForm] string? name, [FromForm] string? back)
    {
        var keep = new CookieOptions { MaxAge = TimeSpan.FromDays(400), HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true };
        var chosen = culture == "en-IE" ? "en-IE" : "nl-NL";
        context.Response.Cookies.Append(CultureCookie, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(chosen)), keep);
        var acting = (name ?? "").Trim();
        context.Response.Cookies.Append(NameCookie, acting.Length > NameLength ? acting[..NameLength] : acting, keep);
        return IsOurs(back) ? Results.LocalRedirect(back!) : Results.LocalRedirect("/");
    }

    private static bool IsOurs(string? path) => path is ['/', ..] and not ['/', '/' or '\\', ..];
}
