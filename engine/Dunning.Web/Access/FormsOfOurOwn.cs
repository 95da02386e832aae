using Microsoft.AspNetCore.Antiforgery;

namespace Dunning.Web.Access;

/// <summary>Whatever changes something carries our token, in the form or in the header <c>RequestVerificationToken</c>, so that no other site can have it done.</summary>
/// <remarks>But for what a partner signs: then the signature stands in its place.</remarks>
public sealed class FormsOfOurOwn(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (AccessLimits.Changes(context.Request) && context.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<SignedByPartner>() is null && !await IsOursAsync(context))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await next(context);
    }

    // The framework has looked already where it knows that a form comes.
    private async Task<bool> IsOursAsync(HttpContext context) =>
        context.Features.Get<IAntiforgeryValidationFeature>()?.IsValid ?? await antiforgery.IsRequestValidAsync(context);
}
