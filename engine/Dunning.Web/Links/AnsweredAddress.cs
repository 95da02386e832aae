using Microsoft.AspNetCore.Http.Extensions;

namespace Dunning.Web.Links;

/// <summary>Where a debtor is after he answered: on his page again, in the same language, with a word about what he did.</summary>
internal static class AnsweredAddress
{
    public static string Of(HttpContext context, string done)
    {
        var query = new QueryBuilder { { "done", done } };
        if (context.Request.Query[LinkCulture.Query].ToString() is { Length: > 0 } language)
        {
            query.Add(LinkCulture.Query, language);
        }

        return context.Request.Path + query.ToQueryString();
    }
}
