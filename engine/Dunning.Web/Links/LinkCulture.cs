using Dunning.Core.Languages;
using Microsoft.AspNetCore.Localization;

namespace Dunning.Web.Links;

/// <summary>What is reached by a link speaks the language of whom it was sent to, or the other one when that is asked for.</summary>
internal sealed class LinkCulture : RequestCultureProvider
{
    /// <summary>Name in the address.</summary>
    public const string Query = "lang";

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var chosen = httpContext.Request.Query[Query].ToString() switch { "en" => Language.English, "nl" => Language.Dutch, _ => httpContext.Features.Get<LinkVisit>()?.Language };
        return Task.FromResult(httpContext.Features.Get<LinkVisit>() is null || chosen is null
            ? null
            : new ProviderCultureResult(chosen == Language.English ? "en-IE" : "nl-NL"));
    }
}
