using Dapper;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Databases;

/// <summary>One SQLite file: one writer at a time, any number of readers beside it.</summary>
/// <remarks>Write-ahead log with full synchronisation: what was committed survives a power cut.</remarks>
public sealed class SqliteDatabase : IDisposable
{
    private readonly string readers;
    private readonly SqliteConnection writer;
    private readonly SemaphoreSlim turn = new(1, 1);

    private SqliteDatabase(string path)
    {
        Path = path;
        var connection = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 30 };
        writer = new SqliteConnection(new SqliteConnectionStringBuilder(connection.ToString()) { Pooling = false }.ToString());
        readers = new SqliteConnectionStringBuilder(connection.ToString()) { Mode = SqliteOpenMode.ReadWrite }.ToString();
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Opens a database; makes it, or brings its schema up to date, when that is needed.</summary>
    /// <exception cref="InvalidOperationException">The database was written by a newer program.</exception>
    public static SqliteDatabase Open(string path)
    {
        var database = new SqliteDatabase(path);
        try
        {
            database.writer.Open();
            database.writer.Execute("PRAGMA busy_timeout = 30000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;");
            Migrations.Apply(database.writer);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Reads from one snapshot: what is written meanwhile is not seen.</summary>
    internal async Task<T> ReadAsync<T>(Func<SqliteTransaction, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var connection = new SqliteConnection(readers);
        await using (connection.ConfigureAwait(false))
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            using var transaction = connection.BeginTransaction(deferred: true);
            return read(transaction);
        }
    }

    /// <summary>Writes in one transaction; all of it or, when something throws, nothing.</summary>
    internal async Task<T> WriteAsync<T>(Func<SqliteTransaction, T> write, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var transaction = writer.BeginTransaction(deferred: false);
            var result = write(transaction);
            cancellationToken.ThrowIfCancellationRequested();
            transaction.Commit();
            return result;
        }
        finally
        {
            turn.Release();
        }
    }

    internal Task WriteAsync(Action<SqliteTransaction> write, CancellationToken cancellationToken) =>
        WriteAsync(
            transaction =>
            {
                write(transaction);
                return true;
            },
            cancellationToken);

    public void Dispose()
    {
        using (var pooled = new SqliteConnection(readers))
        {
            SqliteConnection.ClearPool(pooled);
        }

        writer.Dispose();
        turn.Dispose();
    }
}
