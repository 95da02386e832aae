using Dunning.Operations.Accounts;

namespace Dunning.Web.Pages.Accounts;

/// <summary>Who somebody is and what he may see, as it came from a form.</summary>
public sealed class RightsForm
{
    public string? Name { get; set; }

    public string? Role { get; set; }

    public List<string>? Clients { get; set; }

    /// <summary>The chosen role; staff when it is none there is.</summary>
    public Role Chosen => Enum.TryParse<Role>(Role, out var role) && Enum.IsDefined(role) ? role : Operations.Accounts.Role.Staff;
}
