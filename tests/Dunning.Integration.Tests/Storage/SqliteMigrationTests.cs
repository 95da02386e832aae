using Dapper;
using Dunning.Storage;
using Dunning.Tests.Contracts;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dunning.Integration.Tests.Storage;

public sealed class SqliteMigrationTests : IDisposable
{
    private readonly SqliteOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public void A_new_file_gets_every_migration_once()
    {
        office.Reopen();

        using var connection = Connect();
        Assert.Equal([1L, 2L, 3L, 4L, 5L, 10L, 20L, 25L, 30L, 31L, 32L, 40L, 50L, 51L, 54L, 55L, 56L, 60L, 61L, 64L, 70L, 74L], connection.Query<long>("SELECT number FROM schema_version ORDER BY number"));
        Assert.Equal("wal", connection.ExecuteScalar<string>("PRAGMA journal_mode"));
        Assert.Equal("ok", connection.ExecuteScalar<string>("PRAGMA integrity_check"));
    }

    [Fact]
    public void A_file_of_a_newer_program_is_refused_and_left_alone()
    {
        using var connection = Connect();
        connection.Execute("INSERT INTO schema_version (number, name) VALUES (999, '0999-later.sql')");

        var refusal = Assert.Throws<InvalidOperationException>(office.Reopen);

        Assert.Contains("schema 999", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(office.Path, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(999, connection.ExecuteScalar<long>("SELECT max(number) FROM schema_version"));
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_not_taken_for_an_empty_store() =>
        Assert.Throws<SqliteException>(() => SqliteStore.Open(Path.Combine(office.Path, "no", "office.db"), new StoppedClock()));

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={office.Path};Pooling=False");
        connection.Open();
        return connection;
    }
}
