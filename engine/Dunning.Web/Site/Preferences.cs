using Dunning.Web.Access;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Dunning.Web.Site;

/// <summary>What a person chose for the pages: the language, and whether the next call comes up by itself. Kept in cookies, so that the page to sign in on speaks it, too.</summary>
public static class Preferences
{
    /// <summary>Cookie of the language.</summary>
    public const string CultureCookie = "dunning.culture";

    private static readonly SiteCookie Cookie = new(CultureCookie) { MaxAge = TimeSpan.FromDays(400) };

    private static readonly SiteCookie AdvanceCookie = new("dunning.advance") { MaxAge = TimeSpan.FromDays(400) };

    /// <summary>Whether the next call comes up by itself.</summary>
    public static AdvanceChoice Advance(HttpContext context) =>
        Enum.TryParse<AdvanceChoice>(context.Request.Cookies[AdvanceCookie.Name!], out var chosen) && Enum.IsDefined(chosen) ? chosen : AdvanceChoice.Always;

    /// <summary>Keeps what was chosen and goes back to the page it was chosen on.</summary>
    internal static IResult Save(HttpContext context, TimeProvider time, [FromForm] string? culture, [FromForm] string? advance, [FromForm] string? back)
    {
        var chosen = culture == "en-IE" ? "en-IE" : "nl-NL";
        context.Response.Cookies.Append(CultureCookie, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(chosen)), Cookie.Build(context, time.GetUtcNow()));
        if (Enum.TryParse<AdvanceChoice>(advance, out var goesOn) && Enum.IsDefined(goesOn))
        {
            context.Response.Cookies.Append(AdvanceCookie.Name!, goesOn.ToString(), AdvanceCookie.Build(context, time.GetUtcNow()));
        }

        return Results.LocalRedirect(LocalPath.IsOurs(back) ? back! : "/");
    }
}
