using Dapper;
using Dunning.Cases.Lifecycle;
using Dunning.Storage;
using Dunning.Tests.Contracts;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dunning.Integration.Tests.Storage;

/// <summary>What a power cut leaves behind: the file with a write-ahead log that breaks off or holds rubbish.</summary>
public sealed class SqliteCrashTests : PortContract<SqliteOffice>
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_torn_log_leaves_a_whole_number_of_saves(int seed)
    {
        await SetUpAsync(Given.Invoice(), Given.Invoice("2026-002"));
        var first = await OpenAsync("2026-001");
        var second = await OpenAsync("2026-002");
        for (var round = 0; round < 10; round++)
        {
            await RecordAsync(first.Id, new CaseEvent.Noted(Given.Why), Given.Planned(Given.Message(first.Id, "brief" + (char)('a' + round))));
            await RecordAsync(second.Id, new CaseEvent.Noted(Given.Why));
        }

        var random = new Random(seed);
        var log = await ReadAsync(Office.Path + "-wal");
        for (var copy = 0; copy < 8; copy++)
        {
            await CheckAsync(log, random, copy);
        }
    }

    [Fact]
    public async Task What_was_saved_is_there_after_a_restart()
    {
        await SetUpAsync(Given.Invoice());
        var state = await OpenAsync("2026-001", id => [Given.Planned(Given.Message(id))]);
        var name = (await Office.Outbox.ClaimAsync(Given.Today, 1, None)).Single().Name;

        Office.Reopen();

        Assert.Equal(CaseJson.Write(state), CaseJson.Write((await FindAsync(state.Id)).State));
        Assert.Equal(name, (await Office.Outbox.ClaimAsync(Given.Today.AddDays(1), 1, None)).Single().Name);
    }

    // Versions, events and outbox agree in whatever survived.
    private async Task CheckAsync(byte[] log, Random random, int copy)
    {
        var folder = Directory.CreateTempSubdirectory("dunning-torn-");
        try
        {
            var path = Path.Combine(folder.FullName, "office.db");
            await File.WriteAllBytesAsync(path, await ReadAsync(Office.Path));
            var torn = log[..random.Next(log.Length / 2, log.Length)];
            if (copy % 2 == 1)
            {
                random.NextBytes(torn.AsSpan(torn.Length - random.Next(1, torn.Length / 4)));
            }

            await File.WriteAllBytesAsync(path + "-wal", torn);
            using (SqliteStore.Open(path, new StoppedClock()))
            {
                using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
                Assert.Equal("ok", connection.ExecuteScalar<string>("PRAGMA integrity_check"));
                Assert.Empty(connection.Query<long>(
                    """
                    SELECT c.case_id FROM cases c WHERE version <> (SELECT count(*) FROM case_events e WHERE e.case_id = c.case_id)
                        OR version <> (SELECT max(seq) FROM case_events e WHERE e.case_id = c.case_id)
                    """));
                Assert.Equal(
                    connection.ExecuteScalar<long>("SELECT count(*) FROM case_events WHERE kind = 'message-planned'"),
                    connection.ExecuteScalar<long>("SELECT count(*) FROM messages"));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<byte[]> ReadAsync(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes);
        return bytes;
    }
}
