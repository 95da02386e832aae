using Dunning.Core.Findings;
using Dunning.Operations.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Dunning.Web.Access;

/// <summary>Lets people in and out of the site, and keeps their passwords and second factors; everything is recorded.</summary>
public sealed class Doorkeeper(UserManager<Person> people, SignInManager<Person> signIn, IAccounts accounts, TimeProvider time)
{
    private static readonly Person Nobody = new(new Account(0, "", Role.Client));

    /// <summary>Signs somebody in with a password.</summary>
    /// <returns>Whether it succeeded, or needs a code of the authenticator app too.</returns>
    public async Task<SignInResult> SignInAsync(string name, string password, CancellationToken cancellationToken)
    {
        var given = password.Length > PasswordNotObvious.Longest ? "" : password;
        if (name.Trim().Length == 0 || await people.FindByNameAsync(name.Trim()) is not { } person)
        {
            // As long as checking a password takes: the time must not tell which names there are.
            people.PasswordHasher.HashPassword(Nobody, given);
            await accounts.RecordAsync(new AccountEvent(time.GetUtcNow(), AccountEventKind.SignInFailed, null, ""), cancellationToken);
            return SignInResult.Failed;
        }

        var before = person.Account.LockedUntil;
        return await RecordAsync(await signIn.PasswordSignInAsync(person, given, isPersistent: false, lockoutOnFailure: true), person, before, cancellationToken);
    }

    /// <summary>Signs somebody in who gave the password before and now the code.</summary>
    public async Task<SignInResult> SignInWithCodeAsync(string code, CancellationToken cancellationToken)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } person)
        {
            return SignInResult.Failed;
        }

        var before = person.Account.LockedUntil;
        return await RecordAsync(await signIn.TwoFactorAuthenticatorSignInAsync(Digits(code), isPersistent: false, rememberClient: false), person, before, cancellationToken);
    }

    /// <summary>Ends the session.</summary>
    public async Task SignOutAsync(string person, CancellationToken cancellationToken)
    {
        await signIn.SignOutAsync();
        await RecordAsync(AccountEventKind.SignedOut, person, cancellationToken);
    }

    /// <summary>Uses a one-time link up: the person has this password from now on, and is signed in.</summary>
    public async Task<IReadOnlyList<Finding>> UseLinkAsync(string secret, string password, CancellationToken cancellationToken)
    {
        var hash = OneTimeLink.Hash(secret);
        if (await accounts.LinkedAsync(hash, time.GetUtcNow(), cancellationToken) is { } linked)
        {
            // A password that will not do leaves the link as it was.
            var judged = await Task.WhenAll(people.PasswordValidators.Select(validator => validator.ValidateAsync(people, new Person(linked), password)));
            if (Findings(judged) is { Count: > 0 } wrong)
            {
                return wrong;
            }
        }

        if (await accounts.TakeLinkAsync(hash, time.GetUtcNow(), cancellationToken) is not { } taken)
        {
            await accounts.RecordAsync(new AccountEvent(time.GetUtcNow(), AccountEventKind.LinkRefused, null, ""), cancellationToken);
            return [Finding.Error("account.link", "", "link", "This link has been used, or has expired.", "ask an administrator for another")];
        }

        var person = new Person(taken);
        var findings = Findings([await people.AddPasswordAsync(person, password)]);
        if (findings.Count == 0)
        {
            await RecordAsync(AccountEventKind.PasswordSet, taken.Name, cancellationToken);
            await RecordAsync(AccountEventKind.SignedIn, taken.Name, cancellationToken);
            await signIn.SignInAsync(person, isPersistent: false);
        }

        return findings;
    }

    /// <summary>Gives a person another password; his other sessions end.</summary>
    public async Task<IReadOnlyList<Finding>> ChangePasswordAsync(Person person, string current, string wanted, CancellationToken cancellationToken) =>
        await DoneAsync(await people.ChangePasswordAsync(person, current, wanted), AccountEventKind.PasswordSet, person, cancellationToken);

    /// <summary>Makes a new key for an authenticator app; it counts once a code of it was given.</summary>
    public async Task PrepareTwoFactorAsync(Person person)
    {
        await people.ResetAuthenticatorKeyAsync(person);
        await signIn.RefreshSignInAsync(person);
    }

    /// <summary>Has signing in ask for a code from now on.</summary>
    public async Task<IReadOnlyList<Finding>> TurnTwoFactorOnAsync(Person person, string code, CancellationToken cancellationToken) =>
        await people.VerifyTwoFactorTokenAsync(person, TokenOptions.DefaultAuthenticatorProvider, Digits(code))
            ? await DoneAsync(await people.SetTwoFactorEnabledAsync(person, enabled: true), AccountEventKind.TwoFactorOn, person, cancellationToken)
            : [Finding.Error("account.code", "", "code", "This is not the code the app shows now.", "check the telephone's clock")];

    /// <summary>Has signing in ask for a password only.</summary>
    public async Task<IReadOnlyList<Finding>> TurnTwoFactorOffAsync(Person person, string password, CancellationToken cancellationToken) =>
        await people.CheckPasswordAsync(person, password)
            ? await DoneAsync(await people.SetTwoFactorEnabledAsync(person, enabled: false), AccountEventKind.TwoFactorOff, person, cancellationToken)
            : Findings([IdentityResult.Failed(people.ErrorDescriber.PasswordMismatch())]);

    private async Task<IReadOnlyList<Finding>> DoneAsync(IdentityResult result, AccountEventKind kind, Person person, CancellationToken cancellationToken)
    {
        if (result.Succeeded)
        {
            await RecordAsync(kind, person.Account.Name, cancellationToken);
            await signIn.RefreshSignInAsync(person);
        }

        return Findings([result]);
    }

    private async Task<SignInResult> RecordAsync(SignInResult result, Person person, DateTimeOffset? lockedBefore, CancellationToken cancellationToken)
    {
        if (!result.RequiresTwoFactor)
        {
            var kind = result.Succeeded ? AccountEventKind.SignedIn
                : result.IsLockedOut && person.Account.LockedUntil != lockedBefore ? AccountEventKind.LockedOut
                : AccountEventKind.SignInFailed;
            await RecordAsync(kind, person.Account.Name, cancellationToken);
        }

        return result;
    }

    private Task RecordAsync(AccountEventKind kind, string name, CancellationToken cancellationToken) =>
        accounts.RecordAsync(new AccountEvent(time.GetUtcNow(), kind, name, name), cancellationToken);

    private static List<Finding> Findings(IEnumerable<IdentityResult> results) =>
        [.. results.SelectMany(result => result.Errors).DistinctBy(error => error.Code).Select(error => Finding.Error("account." + error.Code, "", "password", error.Description))];

    // Apps show a code in two groups of three.
    private static string Digits(string code) => new([.. code.Where(char.IsAsciiDigit)]);
}
