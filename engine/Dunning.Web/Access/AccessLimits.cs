using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Dunning.Web.Links;
using Microsoft.AspNetCore.RateLimiting;

namespace Dunning.Web.Access;

/// <summary>How often may be tried.</summary>
/// <param name="SignInsAMinute">Passwords, codes and one-time links, from one address.</param>
/// <param name="ChangesAMinute">Everything else that changes something, by one person.</param>
/// <param name="LinksAMinute">Pages behind signed links: one link, or links that lead nowhere from one address.</param>
public sealed record AccessLimits(int SignInsAMinute = 20, int ChangesAMinute = 300, int LinksAMinute = 60)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Whether a request may change something.</summary>
    internal static bool Changes(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method) || HttpMethods.IsTrace(request.Method));

    internal void Define(RateLimiterOptions options)
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Partition);
        options.OnRejected = static async (context, cancellationToken) =>
        {
            var response = context.HttpContext.Response;
            response.StatusCode = StatusCodes.Status429TooManyRequests;
            response.Headers.RetryAfter = Minute.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            response.ContentType = "text/plain; charset=utf-8";
            await response.WriteAsync(context.HttpContext.RequestServices.GetRequiredService<Site.Texts>()["access.toooften"], cancellationToken);
        };
    }

    private RateLimitPartition<string> Partition(HttpContext context)
    {
        if (context.Features.Get<LinkVisit>() is { } visit)
        {
            return Window(visit.Key, LinksAMinute);
        }

        if (!Changes(context.Request))
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        return context.Request.Path.StartsWithSegments(Session.SignInPath) || context.Request.Path.StartsWithSegments(WelcomeAddress.Path)
            ? Window("sign-in " + address, SignInsAMinute)
            : Window(context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } person ? "person " + person : "address " + address, ChangesAMinute);
    }

    private static RateLimitPartition<string> Window(string key, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Minute });
}
