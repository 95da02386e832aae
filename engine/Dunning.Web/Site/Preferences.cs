using Dunning.Web.Access;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Dunning.Web.Site;

/// <summary>What a person chose for the pages: the language. Kept in a cookie, so that the page to sign in on speaks it too.</summary>
public static class Preferences
{
    /// <summary>Cookie of the language.</summary>
    public const string CultureCookie = "dunning.culture";

    private static readonly SiteCookie Cookie = new(CultureCookie) { MaxAge = TimeSpan.FromDays(400) };

    /// <summary>Keeps what was chosen and goes back to the page it was chosen on.</summary>
    internal static IResult Save(HttpContext context, TimeProvider time, [FromForm] string? culture, [FromForm] string? back)
    {
        var chosen = culture == "en-IE" ? "en-IE" : "nl-NL";
        context.Response.Cookies.Append(CultureCookie, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(chosen)), Cookie.Build(context, time.GetUtcNow()));
        return Results.LocalRedirect(LocalPath.IsOurs(back) ? back! : "/");
    }
}
