using Microsoft.AspNetCore.Antiforgery;

namespace Dunning.Web.Studio;

/// <summary>Lets a change through only from a page of ours: its token travels in a header.</summary>
internal sealed class FormToken(IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await antiforgery.IsRequestValidAsync(context.HttpContext) ? await next(context) : Results.StatusCode(StatusCodes.Status403Forbidden);
}
