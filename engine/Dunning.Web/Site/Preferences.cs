using Dunning.Web.Access;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Dunning.Web.Site;

/// <summary>What a person chose for the pages: the language, light or dark, and whether the next call comes up by itself. Kept in cookies, so that the page to sign in on speaks it, too.</summary>
public static class Preferences
{
    /// <summary>Cookie of the language.</summary>
    public const string CultureCookie = "dunning.culture";

    private static readonly SiteCookie Cookie = new(CultureCookie) { MaxAge = TimeSpan.FromDays(400) };

    private static readonly SiteCookie AdvanceCookie = new("dunning.advance") { MaxAge = TimeSpan.FromDays(400) };

    private static readonly SiteCookie LookCookie = new("dunning.look") { MaxAge = TimeSpan.FromDays(400) };

    /// <summary>Whether the next call comes up by itself.</summary>
    public static AdvanceChoice Advance(HttpContext context) => Chosen<AdvanceChoice>(context.Request.Cookies[AdvanceCookie.Name!]) ?? AdvanceChoice.Always;

    /// <summary>Light or dark.</summary>
    public static Look Look(HttpContext context) => Chosen<Look>(context.Request.Cookies[LookCookie.Name!]) ?? Site.Look.Device;

    /// <summary>Keeps what was chosen and goes back to the page it was chosen on.</summary>
    internal static IResult Save(HttpContext context, TimeProvider time, [FromForm] string? culture, [FromForm] string? look, [FromForm] string? advance, [FromForm] string? back)
    {
        var chosen = culture == "en-IE" ? "en-IE" : "nl-NL";
        Keep(Cookie, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(chosen)));
        Keep(LookCookie, Chosen<Look>(look)?.ToString());
        Keep(AdvanceCookie, Chosen<AdvanceChoice>(advance)?.ToString());
        return Results.LocalRedirect(LocalPath.IsOurs(back) ? back! : "/");

        void Keep(SiteCookie cookie, string? value)
        {
            if (value is not null)
            {
                context.Response.Cookies.Append(cookie.Name!, value, cookie.Build(context, time.GetUtcNow()));
            }
        }
    }

    private static T? Chosen<T>(string? value)
        where T : struct, Enum => Enum.TryParse<T>(value, out var chosen) && Enum.IsDefined(chosen) ? chosen : null;
}
