using Dunning.Core.Findings;
using Dunning.Operations.Ledger;

namespace Dunning.Operations.Accounts;

/// <summary>Lets people in and out of the office: adds accounts, gives one-time links, changes rights, blocks and removes.</summary>
public sealed class AdmitPeople(IAccounts accounts, ILedger ledger, TimeProvider time)
{
    /// <summary>The name of the account that is made when there is nobody who can let others in.</summary>
    public const string FirstAdministrator = "beheerder";

    private const int LongestName = 60;

    /// <summary>Adds an account.</summary>
    /// <returns>The secret of the link with which the person chooses a password; null when there are errors and nothing was stored.</returns>
    public async Task<(string? Secret, IReadOnlyList<Finding> Findings)> AddAsync(
        string name, Role role, IReadOnlyCollection<string> clients, string by, CancellationToken cancellationToken)
    {
        var findings = await CheckAsync(role, clients, cancellationToken).ConfigureAwait(false);
        findings.AddRange(CheckName(name));
        if (findings.Count > 0)
        {
            return (null, findings);
        }

        if (await accounts.AddAsync(new Account(0, name.Trim(), role) { Clients = [.. clients], Stamp = OneTimeLink.New() }, cancellationToken).ConfigureAwait(false) is not { } account)
        {
            return (null, [Finding.Error("account.taken", "", "name", $"There is an account \"{name.Trim()}\" already.", "choose another name")]);
        }

        await RecordAsync(AccountEventKind.Added, account, by, cancellationToken).ConfigureAwait(false);
        return (await LinkAsync(account, by, cancellationToken).ConfigureAwait(false), findings);
    }

    /// <summary>Takes password and second factor away, ends the sessions, and gives a new one-time link.</summary>
    /// <returns>The link's secret; null when there is no such account.</returns>
    public async Task<string?> ResetAsync(string name, string by, CancellationToken cancellationToken)
    {
        var reset = await ChangeAsync(name, account => Fresh(account) with { PasswordHash = null, AuthenticatorKey = null, TwoFactor = false, FailedSignIns = 0, LockedUntil = null }, cancellationToken).ConfigureAwait(false);
        return reset is null ? null : await LinkAsync(reset, by, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes the second factor away, for somebody who lost his telephone.</summary>
    public Task<IReadOnlyList<Finding>> ResetTwoFactorAsync(string name, string by, CancellationToken cancellationToken) =>
        ChangeAsync(name, account => Fresh(account) with { AuthenticatorKey = null, TwoFactor = false }, AccountEventKind.TwoFactorOff, by, cancellationToken);

    /// <summary>Changes what a person is and may see.</summary>
    public async Task<IReadOnlyList<Finding>> ChangeRightsAsync(string name, Role role, IReadOnlyCollection<string> clients, string by, CancellationToken cancellationToken)
    {
        var findings = await CheckAsync(role, clients, cancellationToken).ConfigureAwait(false);
        if (findings.Count == 0 && role != Role.Administrator)
        {
            findings.AddRange(await LastAsync(name, cancellationToken).ConfigureAwait(false));
        }

        return findings.Count > 0 ? findings : await ChangeAsync(
            name, account => Fresh(account) with { Role = role, Clients = [.. clients] }, AccountEventKind.RightsChanged, by, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Shuts a person out at once, or lets him in again.</summary>
    public async Task<IReadOnlyList<Finding>> BlockAsync(string name, bool blocked, string by, CancellationToken cancellationToken) =>
        blocked && await LastAsync(name, cancellationToken).ConfigureAwait(false) is { Count: > 0 } last ? last : await ChangeAsync(
            name, account => Fresh(account) with { Blocked = blocked, FailedSignIns = 0, LockedUntil = null },
            blocked ? AccountEventKind.Blocked : AccountEventKind.Unblocked, by, cancellationToken).ConfigureAwait(false);

    /// <summary>Removes an account; what the person did stays recorded under his name.</summary>
    public async Task<IReadOnlyList<Finding>> RemoveAsync(string name, string by, CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(name, cancellationToken).ConfigureAwait(false) is not { } account)
        {
            return [Missing(name)];
        }

        if (await LastAsync(name, cancellationToken).ConfigureAwait(false) is { Count: > 0 } last)
        {
            return last;
        }

        if (await accounts.RemoveAsync(account.Id, cancellationToken).ConfigureAwait(false))
        {
            await RecordAsync(AccountEventKind.Removed, account, by, cancellationToken).ConfigureAwait(false);
        }

        return [];
    }

    /// <summary>The link for the first administrator, as long as no administrator has chosen a password.</summary>
    /// <returns>The link's secret; null when there is somebody who can let others in.</returns>
    public async Task<string?> FirstLinkAsync(CancellationToken cancellationToken)
    {
        var all = await accounts.AllAsync(cancellationToken).ConfigureAwait(false);
        if (all.Any(account => account is { Role: Role.Administrator, PasswordHash: not null, Blocked: false }))
        {
            return null;
        }

        return all.FirstOrDefault(account => account is { Role: Role.Administrator, Blocked: false }) is { } waiting
            ? await LinkAsync(waiting, "dunning", cancellationToken).ConfigureAwait(false)
            : (await AddAsync(FirstAdministrator, Role.Administrator, [], "dunning", cancellationToken).ConfigureAwait(false)).Secret;
    }

    private async Task<string> LinkAsync(Account account, string by, CancellationToken cancellationToken)
    {
        var secret = OneTimeLink.New();
        await accounts.LeaveLinkAsync(account.Id, OneTimeLink.Hash(secret), time.GetUtcNow() + OneTimeLink.Life, cancellationToken).ConfigureAwait(false);
        await RecordAsync(AccountEventKind.LinkMade, account, by, cancellationToken).ConfigureAwait(false);
        return secret;
    }

    private async Task<IReadOnlyList<Finding>> ChangeAsync(
        string name, Func<Account, Account> change, AccountEventKind kind, string by, CancellationToken cancellationToken)
    {
        if (await ChangeAsync(name, change, cancellationToken).ConfigureAwait(false) is not { } changed)
        {
            return [Missing(name)];
        }

        await RecordAsync(kind, changed, by, cancellationToken).ConfigureAwait(false);
        return [];
    }

    // Somebody signing in at the same moment changes the account too; what an administrator decides is decided on what is there then.
    private async Task<Account?> ChangeAsync(string name, Func<Account, Account> change, CancellationToken cancellationToken)
    {
        while (await accounts.FindAsync(name, cancellationToken).ConfigureAwait(false) is { } account)
        {
            if (await accounts.ChangeAsync(change(account), cancellationToken).ConfigureAwait(false) is { } changed)
            {
                return changed;
            }
        }

        return null;
    }

    private static Account Fresh(Account account) => account with { Stamp = OneTimeLink.New() };

    private Task RecordAsync(AccountEventKind kind, Account account, string by, CancellationToken cancellationToken) =>
        accounts.RecordAsync(new AccountEvent(time.GetUtcNow(), kind, account.Name, by), cancellationToken);

    private static IEnumerable<Finding> CheckName(string name)
    {
        if (name.Trim() is not { Length: >= 2 and <= LongestName } plain || !plain.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '.' or '-' or '_' or '\'' or '@'))
        {
            yield return Finding.Error(
                "account.name", "", "name", $"A name has 2 to {LongestName} letters, digits, spaces or . - _ ' @.", "the name to sign in with, and under which actions are recorded");
        }
    }

    private async Task<List<Finding>> CheckAsync(Role role, IReadOnlyCollection<string> clients, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        if (role == Role.Client && clients.Count != 1)
        {
            findings.Add(Finding.Error("account.one-client", "", "client", "A client's own person belongs to exactly one client.", "choose the client"));
        }
        else if (role == Role.Administrator && clients.Count > 0)
        {
            findings.Add(Finding.Error("account.no-clients", "", "client", "An administrator sees the whole office.", "choose no client, or another role"));
        }

        var known = clients.Count == 0 ? [] : (await ledger.ClientsAsync(cancellationToken).ConfigureAwait(false)).Select(client => client.Id).ToHashSet(StringComparer.Ordinal);
        findings.AddRange(clients.Where(client => !known.Contains(client)).Select(client => Finding.Error("account.client", "", "client", $"There is no client \"{client}\".")));
        return findings;
    }

    private async Task<IReadOnlyList<Finding>> LastAsync(string name, CancellationToken cancellationToken)
    {
        var administrators = (await accounts.AllAsync(cancellationToken).ConfigureAwait(false)).Where(account => account is { Role: Role.Administrator, Blocked: false }).ToList();
        return administrators is [var only] && string.Equals(only.Name, name, StringComparison.OrdinalIgnoreCase)
            ? [Finding.Error("account.last", "", "name", "This is the last administrator; without one nobody can let others in.", "make somebody else administrator first")]
            : [];
    }

    private static Finding Missing(string name) => Finding.Error("account.missing", "", "name", $"There is no account \"{name}\".");
}
