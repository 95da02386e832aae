namespace Dunning.Operations.Accounts;

/// <summary>The people who may sign in, the one-time links they were given, and what happened to their accounts.</summary>
public interface IAccounts
{
    /// <summary>All, by name.</summary>
    Task<IReadOnlyList<Account>> AllAsync(CancellationToken cancellationToken);

    /// <summary>One by number; null when there is none.</summary>
    Task<Account?> FindAsync(long id, CancellationToken cancellationToken);

    /// <summary>One by name, whatever its capitals; null when there is none.</summary>
    Task<Account?> FindAsync(string name, CancellationToken cancellationToken);

    /// <summary>Stores a new one.</summary>
    /// <returns>As stored, with its number; null when the name is taken.</returns>
    Task<Account?> AddAsync(Account account, CancellationToken cancellationToken);

    /// <summary>Stores a change.</summary>
    /// <returns>As stored; null when it was changed or removed meanwhile, and nothing was stored.</returns>
    Task<Account?> ChangeAsync(Account account, CancellationToken cancellationToken);

    /// <summary>Removes one with its links; what it did stays recorded under its name.</summary>
    /// <returns>False when there was none.</returns>
    Task<bool> RemoveAsync(long id, CancellationToken cancellationToken);

    /// <summary>Leaves a one-time link, in the place of the one there was.</summary>
    Task LeaveLinkAsync(long accountId, string hash, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Whose link it is; null when there is none such, or it has expired.</summary>
    Task<Account?> LinkedAsync(string hash, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Uses a one-time link up.</summary>
    /// <returns>Whose it was; null when there is none such, it has expired, or somebody was first.</returns>
    Task<Account?> TakeLinkAsync(string hash, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Records what happened.</summary>
    Task RecordAsync(AccountEvent happened, CancellationToken cancellationToken);

    /// <summary>A page of what happened, newest first.</summary>
    Task<AccountEventPage> EventsAsync(int page, int size, CancellationToken cancellationToken);
}
