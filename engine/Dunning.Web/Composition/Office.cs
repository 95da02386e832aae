using Dunning.Storage;

namespace Dunning.Web.Composition;

/// <summary>An office in a folder: its store, its letters and mail, and the use cases on them. One process at a time sends.</summary>
public sealed class Office : IAsyncDisposable
{
    private readonly FileStream? hold;
    private readonly SqliteStore store;
    private readonly ServiceProvider services;

    private Office(FileStream? hold, SqliteStore store, ServiceProvider services)
    {
        this.hold = hold;
        this.store = store;
        this.services = services;
    }

    /// <summary>The use cases and ports.</summary>
    public IServiceProvider Services => services;

    /// <summary>Opens the office in a folder to let it run; makes it when it is not there. Keeps other processes that send out.</summary>
    /// <exception cref="InvalidOperationException">Another process has it open to let it run.</exception>
    public static Task<Office> OpenAsync(DirectoryInfo folder, TimeProvider time, CancellationToken cancellationToken) =>
        OpenAsync(Hold(folder), folder, time, cancellationToken);

    /// <summary>Opens the office in a folder to bring something in; makes it when it is not there. Nothing is sent, so the site may be open.</summary>
    public static Task<Office> OpenToBringInAsync(DirectoryInfo folder, TimeProvider time, CancellationToken cancellationToken)
    {
        folder.Create();
        return OpenAsync(null, folder, time, cancellationToken);
    }

    private static Task<Office> OpenAsync(FileStream? hold, DirectoryInfo folder, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            var store = SqliteStore.Open(Path.Combine(folder.FullName, "office.db"), time);
            var services = new ServiceCollection().AddOffice(store, folder, time).BuildServiceProvider();
            return Task.FromResult(new Office(hold, store, services));
        }
        catch
        {
            hold?.Dispose();
            throw;
        }
    }

    /// <summary>Keeps other processes out of the folder; let go when disposed, and by the system when the process dies.</summary>
    internal static FileStream Hold(DirectoryInfo folder)
    {
        folder.Create();
        try
        {
            return new FileStream(Path.Combine(folder.FullName, "office.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException inUse)
        {
            throw new InvalidOperationException($"Another dunning process has the office in {folder.FullName} open; stop it first.", inUse);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        store.Dispose();
        if (hold is not null)
        {
            await hold.DisposeAsync();
        }
    }
}
