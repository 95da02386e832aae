using Dunning.Operations.Accounts;
using Dunning.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Accounts;

/// <summary>The people who may sign in, in SQLite.</summary>
public sealed class SqliteAccounts(SqliteDatabase database) : IAccounts
{
    public Task<IReadOnlyList<Account>> AllAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Account>>(
            transaction => [.. transaction.Rows<AccountRow>($"SELECT {AccountRow.Columns} FROM accounts a ORDER BY a.search_name").Select(row => row.Account)], cancellationToken);

    public Task<Account?> FindAsync(long id, CancellationToken cancellationToken) =>
        database.ReadAsync(transaction => Find(transaction, "accounts a WHERE a.account_id = @id", new { id }), cancellationToken);

    public Task<Account?> FindAsync(string name, CancellationToken cancellationToken) =>
        database.ReadAsync(transaction => Find(transaction, "accounts a WHERE a.search_name = @search", new { search = AccountRow.Search(name) }), cancellationToken);

    public Task<Account?> AddAsync(Account account, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.One<long?>(
                """
                INSERT INTO accounts (name, search_name, role, clients, password_hash, stamp, authenticator_key, two_factor, failed_sign_ins, locked_until, blocked, version)
                VALUES (@Name, @search, @role, @clients, @PasswordHash, @Stamp, @AuthenticatorKey, @twoFactor, @FailedSignIns, @until, @blocked, @Version)
                ON CONFLICT (search_name) DO NOTHING RETURNING account_id
                """,
                AccountRow.Values(account)) is { } id ? account with { Id = id } : null,
            cancellationToken);

    public Task<Account?> ChangeAsync(Account account, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.Run(
                """
                UPDATE accounts SET name = @Name, search_name = @search, role = @role, clients = @clients, password_hash = @PasswordHash, stamp = @Stamp,
                    authenticator_key = @AuthenticatorKey, two_factor = @twoFactor, failed_sign_ins = @FailedSignIns, locked_until = @until, blocked = @blocked, version = version + 1
                WHERE account_id = @Id AND version = @Version
                """,
                AccountRow.Values(account)) == 1 ? account with { Version = account.Version + 1 } : null,
            cancellationToken);

    public Task<bool> RemoveAsync(long id, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => transaction.Run("DELETE FROM accounts WHERE account_id = @id", new { id }) == 1, cancellationToken);

    public Task LeaveLinkAsync(long accountId, string hash, DateTimeOffset until, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.Run(
                """
                INSERT INTO account_links (account_id, hash, until) VALUES (@accountId, @hash, @until)
                ON CONFLICT (account_id) DO UPDATE SET hash = excluded.hash, until = excluded.until
                """,
                new { accountId, hash, until = Moment.Text(until) }),
            cancellationToken);

    public Task<Account?> LinkedAsync(string hash, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ReadAsync(transaction => Linked(transaction, hash, now), cancellationToken);

    public Task<Account?> TakeLinkAsync(string hash, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                var account = Linked(transaction, hash, now);
                transaction.Run("DELETE FROM account_links WHERE hash = @hash", new { hash });
                return account;
            },
            cancellationToken);

    public Task RecordAsync(AccountEvent happened, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.Run(
                "INSERT INTO account_events (moment, kind, account, acted_by) VALUES (@moment, @kind, @Account, @By)",
                new { moment = Moment.Text(happened.Moment), kind = happened.Kind.ToString(), happened.Account, happened.By }),
            cancellationToken);

    public Task<AccountEventPage> EventsAsync(int page, int size, CancellationToken cancellationToken) =>
        database.ReadAsync(
            transaction => new AccountEventPage(
                [
                    .. transaction.Rows<(string Moment, string Kind, string? Account, string By)>(
                        "SELECT moment, kind, account, acted_by FROM account_events ORDER BY account_event_id DESC LIMIT @size OFFSET @skip",
                        new { size, skip = (long)size * (Math.Max(1, page) - 1) })
                        .Select(row => new AccountEvent(Moment.Read(row.Moment), Enum.Parse<AccountEventKind>(row.Kind), row.Account, row.By)),
                ],
                (int)transaction.One<long>("SELECT count(*) FROM account_events")),
            cancellationToken);

    private static Account? Linked(SqliteTransaction transaction, string hash, DateTimeOffset now) => Find(
        transaction, "account_links l JOIN accounts a ON a.account_id = l.account_id WHERE l.hash = @hash AND l.until > @now AND a.blocked = 0",
        new { hash, now = Moment.Text(now) });

    private static Account? Find(SqliteTransaction transaction, string where, object values) =>
        transaction.One<AccountRow>($"SELECT {AccountRow.Columns} FROM {where}", values)?.Account;
}
