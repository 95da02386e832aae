using Dunning.Web.Site;

namespace Dunning.Web.Access;

/// <summary>Ends the session of who asks for it.</summary>
internal static class SignOut
{
    internal static async Task<IResult> LeaveAsync(Doorkeeper door, RequestScope scope, CancellationToken cancellationToken)
    {
        await door.SignOutAsync(scope.Person, cancellationToken);
        return Results.LocalRedirect(Session.SignInPath);
    }
}
