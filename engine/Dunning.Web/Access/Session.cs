using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Identity;

namespace Dunning.Web.Access;

/// <summary>A session is looked up at every request, so that other rights, a block or a new password count at once; who has none is sent to sign in.</summary>
public sealed class Session(SignInManager<Person> signIn) : CookieAuthenticationEvents
{
    /// <summary>Address of the page to sign in on.</summary>
    public const string SignInPath = "/sign-in";

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (await signIn.ValidateSecurityStampAsync(context.Principal) is { Account.Blocked: false } person)
        {
            context.ReplacePrincipal(await signIn.CreateUserPrincipalAsync(person));
        }
        else
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
    }

    // Programs get a status. A part of a page that is fetched has the whole page go and sign in.
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var (request, response) = (context.Request, context.Response);
        if (IsProgram(request))
        {
            response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else if (request.Headers.ContainsKey("HX-Request"))
        {
            response.StatusCode = StatusCodes.Status401Unauthorized;
            response.Headers["HX-Redirect"] = SignIn(Uri.TryCreate(request.Headers["HX-Current-URL"], UriKind.Absolute, out var page) ? page.PathAndQuery : "/");
        }
        else
        {
            response.Redirect(SignIn(HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : "/"));
        }

        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsProgram(HttpRequest request) => request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/elsa/api");

    private static string SignIn(string back) => back == "/" ? SignInPath : SignInPath + new QueryBuilder { { "back", back } };
}
