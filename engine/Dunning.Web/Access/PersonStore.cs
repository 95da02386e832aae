using System.Globalization;
using Dunning.Operations.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Dunning.Web.Access;

/// <summary>Lets ASP.NET Core Identity work on the office's accounts.</summary>
public sealed class PersonStore(IAccounts accounts, IdentityErrorDescriber errors) :
    IUserPasswordStore<Person>, IUserSecurityStampStore<Person>, IUserLockoutStore<Person>, IUserTwoFactorStore<Person>, IUserAuthenticatorKeyStore<Person>
{
    public async Task<IdentityResult> CreateAsync(Person user, CancellationToken cancellationToken) =>
        Stored(user, await accounts.AddAsync(user.Account, cancellationToken));

    public async Task<IdentityResult> UpdateAsync(Person user, CancellationToken cancellationToken) =>
        Stored(user, await accounts.ChangeAsync(user.Account, cancellationToken));

    public async Task<IdentityResult> DeleteAsync(Person user, CancellationToken cancellationToken) =>
        await accounts.RemoveAsync(user.Account.Id, cancellationToken) ? IdentityResult.Success : IdentityResult.Failed(errors.ConcurrencyFailure());

    public async Task<Person?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        long.TryParse(userId, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && await accounts.FindAsync(id, cancellationToken) is { } account ? new Person(account) : null;

    public async Task<Person?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        await accounts.FindAsync(normalizedUserName, cancellationToken) is { } account ? new Person(account) : null;

    public Task<string> GetUserIdAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.Account.Id.ToString(CultureInfo.InvariantCulture));

    public Task<string?> GetUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Account.Name);

    public Task SetUserNameAsync(Person user, string? userName, CancellationToken cancellationToken) => Change(user, account => account with { Name = userName ?? "" });

    public Task<string?> GetNormalizedUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Account.Name.ToUpperInvariant());

    // The store knows itself how it looks for names.
    public Task SetNormalizedUserNameAsync(Person user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetPasswordHashAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.Account.PasswordHash);

    public Task SetPasswordHashAsync(Person user, string? passwordHash, CancellationToken cancellationToken) => Change(user, account => account with { PasswordHash = passwordHash });

    public Task<bool> HasPasswordAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.Account.PasswordHash is not null);

    public Task<string?> GetSecurityStampAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Account.Stamp);

    public Task SetSecurityStampAsync(Person user, string stamp, CancellationToken cancellationToken) => Change(user, account => account with { Stamp = stamp });

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.Account.LockedUntil);

    public Task SetLockoutEndDateAsync(Person user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) => Change(user, account => account with { LockedUntil = lockoutEnd });

    public async Task<int> IncrementAccessFailedCountAsync(Person user, CancellationToken cancellationToken)
    {
        await Change(user, account => account with { FailedSignIns = account.FailedSignIns + 1 });
        return user.Account.FailedSignIns;
    }

    public Task ResetAccessFailedCountAsync(Person user, CancellationToken cancellationToken) => Change(user, account => account with { FailedSignIns = 0 });

    public Task<int> GetAccessFailedCountAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.Account.FailedSignIns);

    public Task<bool> GetLockoutEnabledAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(true);

    // Nobody is exempt.
    public Task SetLockoutEnabledAsync(Person user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<bool> GetTwoFactorEnabledAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.Account.TwoFactor);

    public Task SetTwoFactorEnabledAsync(Person user, bool enabled, CancellationToken cancellationToken) => Change(user, account => account with { TwoFactor = enabled });

    public Task<string?> GetAuthenticatorKeyAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.Account.AuthenticatorKey);

    public Task SetAuthenticatorKeyAsync(Person user, string key, CancellationToken cancellationToken) => Change(user, account => account with { AuthenticatorKey = key });

    public void Dispose()
    {
        // The port belongs to the office.
    }

    private static Task Change(Person user, Func<Account, Account> change)
    {
        user.Account = change(user.Account);
        return Task.CompletedTask;
    }

    private IdentityResult Stored(Person user, Account? stored)
    {
        user.Account = stored ?? user.Account;
        return stored is null ? IdentityResult.Failed(errors.ConcurrencyFailure()) : IdentityResult.Success;
    }
}
