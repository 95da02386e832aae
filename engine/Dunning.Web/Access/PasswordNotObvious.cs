using Microsoft.AspNetCore.Identity;

namespace Dunning.Web.Access;

/// <summary>A password does not have the person's name in it, and is not so long that checking it is work for an attacker to give us.</summary>
public sealed class PasswordNotObvious : IPasswordValidator<Person>
{
    public const int Longest = 200;

    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password) => Task.FromResult(
        password?.Length > Longest ? Refused("PasswordTooLong")
        : password?.Contains(user.Account.Name, StringComparison.OrdinalIgnoreCase) == true ? Refused("PasswordHasName")
        : IdentityResult.Success);

    private static IdentityResult Refused(string code) => IdentityResult.Failed(new IdentityError { Code = code, Description = code });
}
