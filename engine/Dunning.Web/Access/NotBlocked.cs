using Microsoft.AspNetCore.Identity;

namespace Dunning.Web.Access;

/// <summary>Who was shut out may not sign in, whatever the password.</summary>
public sealed class NotBlocked : IUserConfirmation<Person>
{
    public Task<bool> IsConfirmedAsync(UserManager<Person> manager, Person user) => Task.FromResult(!user.Account.Blocked);
}
