using Dunning.Operations.Accounts;

namespace Dunning.Tests.InMemory;

internal sealed class InMemoryAccounts : IAccounts
{
    private readonly SortedDictionary<string, Account> accounts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<long, (string Hash, DateTimeOffset Until)> links = [];
    private readonly List<AccountEvent> events = [];
    private long numbers;

    public Task<IReadOnlyList<Account>> AllAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Account>>([.. accounts.Values]);

    public Task<Account?> FindAsync(long id, CancellationToken cancellationToken) => Task.FromResult(Find(id));

    public Task<Account?> FindAsync(string name, CancellationToken cancellationToken) => Task.FromResult(accounts.GetValueOrDefault(name));

    public Task<Account?> AddAsync(Account account, CancellationToken cancellationToken)
    {
        var added = account with { Id = numbers + 1 };
        numbers += accounts.TryAdd(account.Name, added) ? 1 : 0;
        return Task.FromResult(accounts[account.Name] == added ? added : null);
    }

    public Task<Account?> ChangeAsync(Account account, CancellationToken cancellationToken)
    {
        if (Find(account.Id) is not { } known || known.Version != account.Version)
        {
            return Task.FromResult<Account?>(null);
        }

        accounts.Remove(known.Name);
        accounts[account.Name] = account with { Version = account.Version + 1 };
        return Task.FromResult<Account?>(accounts[account.Name]);
    }

    public Task<bool> RemoveAsync(long id, CancellationToken cancellationToken)
    {
        links.Remove(id);
        return Task.FromResult(Find(id) is { } known && accounts.Remove(known.Name));
    }

    public Task LeaveLinkAsync(long accountId, string hash, DateTimeOffset until, CancellationToken cancellationToken)
    {
        links[accountId] = (hash, until);
        return Task.CompletedTask;
    }

    public Task<Account?> LinkedAsync(string hash, DateTimeOffset now, CancellationToken cancellationToken) => Task.FromResult(Linked(hash, now));

    public Task<Account?> TakeLinkAsync(string hash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var linked = Linked(hash, now);
        links.Remove(linked?.Id ?? 0);
        return Task.FromResult(linked);
    }

    public Task RecordAsync(AccountEvent happened, CancellationToken cancellationToken)
    {
        events.Insert(0, happened);
        return Task.CompletedTask;
    }

    public Task<AccountEventPage> EventsAsync(int page, int size, CancellationToken cancellationToken) =>
        Task.FromResult(new AccountEventPage([.. events.Skip((page - 1) * size).Take(size)], events.Count));

    private Account? Find(long id) => accounts.Values.FirstOrDefault(account => account.Id == id);

    private Account? Linked(string hash, DateTimeOffset now) =>
        links.FirstOrDefault(link => link.Value.Hash == hash && link.Value.Until > now) is { Key: > 0 and var id } && Find(id) is { Blocked: false } account ? account : null;
}
