using System.Security.Cryptography;
using System.Text;
using Dapper;
using Dunning.Cases.Procedures;
using Dunning.Operations.Procedures;
using Dunning.Storage;
using Dunning.Tests.Contracts;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dunning.Integration.Tests.Storage;

public sealed class SqliteProcedureVersionsTests : IDisposable
{
    private static readonly byte[] Letter = [1, 2, 3];
    private static readonly VersionStamp Stamp = new(Given.Today);

    private readonly SqliteOffice office = new();

    private static CancellationToken None => CancellationToken.None;

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_file_is_stored_once_whatever_versions_share_it()
    {
        await office.Procedures.PublishAsync("p", "P", Files("een"), Stamp, null, None);
        await office.Procedures.PublishAsync("p", "P", Files("twee"), Stamp, null, None);
        await office.Procedures.PublishAsync("q", "Q", Files("een"), Stamp, null, None);

        using var connection = Connect();
        Assert.Equal(6, connection.ExecuteScalar<int>("SELECT count(*) FROM version_files"));
        Assert.Equal(3, connection.ExecuteScalar<int>("SELECT count(*) FROM file_contents"));
        Assert.Equal(Letter, connection.ExecuteScalar<byte[]>("SELECT content FROM file_contents WHERE hash = @hash", new { hash = SHA256.HashData(Letter) }));
    }

    [Fact]
    public async Task What_only_a_replaced_draft_had_is_not_kept()
    {
        await office.Procedures.SaveDraftAsync("p", "P", Files("een"), Stamp, null, 0, None);
        await office.Procedures.SaveDraftAsync("p", "P", Files("twee"), Stamp, null, 1, None);

        using var connection = Connect();
        Assert.Equal(["twee"], connection.Query<byte[]>("SELECT content FROM file_contents WHERE hash <> @hash", new { hash = SHA256.HashData(Letter) }).Select(Encoding.UTF8.GetString));
    }

    [Theory]
    [InlineData("UPDATE procedure_versions SET name = 'anders'")]
    [InlineData("UPDATE procedure_versions SET fingerprint = 'anders'")]
    [InlineData("UPDATE procedure_versions SET status = 0")]
    [InlineData("UPDATE procedure_versions SET version = 7")]
    [InlineData("UPDATE procedure_versions SET origin_id = 'q', origin_version = 1")]
    [InlineData("DELETE FROM procedure_versions")]
    [InlineData("UPDATE version_files SET path = 'rules.json' WHERE path = 'workflow.json'")]
    [InlineData("DELETE FROM version_files WHERE path = 'workflow.json'")]
    [InlineData("INSERT INTO version_files (procedure_id, version, path, hash) SELECT procedure_id, version, 'rules.json', hash FROM version_files LIMIT 1")]
    [InlineData("UPDATE file_contents SET content = x'00'")]
    [InlineData("DELETE FROM file_contents")]
    public async Task A_published_version_can_not_be_changed_even_by_hand(string statement)
    {
        await office.Procedures.PublishAsync("p", "P", Files("een"), Stamp, null, None);

        using var connection = Connect();
        connection.Execute("PRAGMA foreign_keys = ON");
        var refusal = Assert.Throws<SqliteException>(() => connection.Execute(statement));

        Assert.Equal(19, refusal.SqliteErrorCode);
        Assert.Equal(Files("een").Fingerprint(), (await office.Procedures.LoadAsync("p", 1, None))?.Fingerprint());
    }

    [Fact]
    public async Task A_retracted_version_can_not_come_back_by_hand()
    {
        await office.Procedures.PublishAsync("p", "P", Files("een"), Stamp, null, None);
        await office.Procedures.RetractAsync("p", 1, new VersionStamp(new DateOnly(2026, 3, 1)), None);

        using var connection = Connect();
        Assert.Throws<SqliteException>(() => connection.Execute("UPDATE procedure_versions SET status = 1"));
    }

    [Fact]
    public async Task A_store_of_the_first_schema_keeps_its_versions_and_files()
    {
        var path = office.Path + ".old";
        using (var old = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            old.Open();
            using var script = new StreamReader(typeof(SqliteStore).Assembly.GetManifestResourceStream("0001-first.sql")!);
            old.Execute("CREATE TABLE schema_version (number INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT; INSERT INTO schema_version VALUES (1, '0001-first.sql')");
            old.Execute(await script.ReadToEndAsync());
            foreach (var (version, text) in new[] { (1, "een"), (2, "twee") })
            {
                old.Execute(
                    "INSERT INTO procedures (procedure_id, version, name, fingerprint, published_on) VALUES ('p', @version, 'P', @fingerprint, '2026-03-02')",
                    new { version, fingerprint = Files(text).Fingerprint() });
                old.Execute(
                    "INSERT INTO procedure_files (procedure_id, version, path, content) VALUES ('p', @version, @Key, @Value)",
                    Files(text).Files.Select(file => new { version, file.Key, file.Value }));
            }
        }

        using var store = SqliteStore.Open(path, new StoppedClock());

        Assert.Equal(
            [
                new ProcedureVersion("p", 2, VersionStatus.Published, 1, "P", Files("twee").Fingerprint(), Stamp, null),
                new ProcedureVersion("p", 1, VersionStatus.Published, 1, "P", Files("een").Fingerprint(), Stamp, null),
            ],
            await store.Procedures.VersionsAsync(null, None));
        Assert.Equal(Files("een").Fingerprint(), (await store.Procedures.LoadAsync("p", 1, None))?.Fingerprint());
        Assert.Equal(Files("twee").Fingerprint(), (await store.Procedures.LoadAsync("p", 2, None))?.Fingerprint());
        Assert.Equal(3, (await store.Procedures.PublishAsync("p", "P", Files("drie"), Stamp, null, None)).Version);
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Assert.Equal(4, connection.ExecuteScalar<int>("SELECT count(*) FROM file_contents"));
        Assert.Empty(connection.Query("PRAGMA foreign_key_check"));
    }

    private static ProcedureFiles Files(string text) => new(new Dictionary<string, byte[]>
    {
        [ProcedureFiles.Template("nl", "herinnering")] = Letter,
        [ProcedureFiles.Workflow] = Encoding.UTF8.GetBytes(text),
    });

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={office.Path};Pooling=False");
        connection.Open();
        return connection;
    }
}
