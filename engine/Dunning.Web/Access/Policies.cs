using Dunning.Operations.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace Dunning.Web.Access;

/// <summary>Who may come where. Every page and endpoint names one of these four; what names none is refused to everybody.</summary>
public static class Policies
{
    /// <summary>Administrators only.</summary>
    public const string Administration = nameof(Administration);

    /// <summary>Administrators and staff.</summary>
    public const string Desk = nameof(Desk);

    /// <summary>Whoever has signed in; what a person sees there is what his <see cref="Operations.Desk.DeskScope"/> lets him see.</summary>
    public const string Own = nameof(Own);

    /// <summary>Also who has not signed in.</summary>
    public const string Anyone = nameof(Anyone);

    internal static void Define(AuthorizationOptions options)
    {
        options.AddPolicy(Administration, policy => policy.RequireRole(nameof(Role.Administrator)));
        options.AddPolicy(Desk, policy => policy.RequireRole(nameof(Role.Administrator), nameof(Role.Staff)));
        options.AddPolicy(Own, policy => policy.RequireAuthenticatedUser());
        options.AddPolicy(Anyone, policy => policy.RequireAssertion(_ => true));

        // An endpoint without a policy is a mistake of ours. No endpoint at all is an address that is not there, which only who has signed in gets to hear.
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser()
            .RequireAssertion(context => context.Resource is HttpContext http && http.GetEndpoint() is null).Build();
    }
}
