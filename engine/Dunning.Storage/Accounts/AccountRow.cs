using System.Text.Json;
using Dunning.Operations.Accounts;
using Dunning.Storage.Databases;

namespace Dunning.Storage.Accounts;

/// <summary>An account as it is stored.</summary>
internal sealed record AccountRow(
    long AccountId, string Name, string Role, string Clients, string? PasswordHash, string Stamp, string? AuthenticatorKey, long TwoFactor, long FailedSignIns,
    string? LockedUntil, long Blocked, long Version)
{
    public const string Columns =
        "a.account_id, a.name, a.role, a.clients, a.password_hash, a.stamp, a.authenticator_key, a.two_factor, a.failed_sign_ins, a.locked_until, a.blocked, a.version";

    public Account Account => new(AccountId, Name, Enum.Parse<Role>(Role))
    {
        Clients = JsonSerializer.Deserialize<string[]>(Clients)!,
        PasswordHash = PasswordHash,
        Stamp = Stamp,
        AuthenticatorKey = AuthenticatorKey,
        TwoFactor = TwoFactor != 0,
        FailedSignIns = (int)FailedSignIns,
        LockedUntil = Moment.ReadOrNull(LockedUntil),
        Blocked = Blocked != 0,
        Version = (int)Version,
    };

    /// <summary>The values of an account's columns.</summary>
    public static object Values(Account account) => new
    {
        account.Id, account.Name, search = Search(account.Name), role = account.Role.ToString(), clients = Dialect.List(account.Clients), account.PasswordHash, account.Stamp,
        account.AuthenticatorKey, twoFactor = account.TwoFactor ? 1 : 0, account.FailedSignIns, until = Moment.Text(account.LockedUntil), blocked = account.Blocked ? 1 : 0, account.Version,
    };

    /// <summary>A name as it is looked for.</summary>
    public static string Search(string name) => name.Trim().ToUpperInvariant();
}
