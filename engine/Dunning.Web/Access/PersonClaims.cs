using System.Security.Claims;
using Dunning.Operations.Accounts;
using Dunning.Operations.Desk;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Dunning.Web.Access;

/// <summary>What a request knows of the person: name, role and clients, read from the account at every request.</summary>
public sealed class PersonClaims(UserManager<Person> people, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Person>(people, options)
{
    private const string Client = "client";

    /// <summary>What a person may see; nothing for who has not signed in.</summary>
    public static DeskScope Scope(ClaimsPrincipal? principal)
    {
        if (principal?.Identity?.IsAuthenticated != true)
        {
            return DeskScope.Nothing;
        }

        var clients = principal.FindAll(Client).Select(claim => claim.Value).ToList();
        return principal.IsInRole(nameof(Role.Client)) || clients.Count > 0 ? DeskScope.Of(clients) : DeskScope.Office;
    }

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Person user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(Options.ClaimsIdentity.RoleClaimType, user.Account.Role.ToString()));
        identity.AddClaims(user.Account.Clients.Select(client => new Claim(Client, client)));
        return identity;
    }
}
