using Microsoft.AspNetCore.Authorization;

namespace Dunning.Web.Access;

/// <summary>Who may come where. Every page and endpoint names one of these four; what names none is refused to everybody.</summary>
public static class Policies
{
    /// <summary>Administrators only.</summary>
    public const string Administration = nameof(Administration);

    /// <summary>Administrators and staff.</summary>
    public const string Desk = nameof(Desk);

    /// <summary>Whoever has signed in; what he sees there is what his <see cref="Operations.Desk.DeskScope"/> lets him see.</summary>
    public const string Own = nameof(Own);

    /// <summary>Also who has not signed in.</summary>
    public const string Anyone = nameof(Anyone);

    // Until signing in works, whoever sits at this machine may do everything.
    internal static void Define(AuthorizationOptions options)
    {
        foreach (var name in new[] { Administration, Desk, Own, Anyone })
        {
            options.AddPolicy(name, policy => policy.RequireAssertion(_ => true));
        }
    }
}
