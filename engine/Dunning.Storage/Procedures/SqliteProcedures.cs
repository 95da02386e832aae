using Dunning.Cases.Procedures;
using Dunning.Operations.Procedures;
using Dunning.Storage.Databases;

namespace Dunning.Storage.Procedures;

/// <summary>Published procedures in SQLite.</summary>
public sealed class SqliteProcedures(SqliteDatabase database) : IProcedureStore
{
    private const string Columns = "procedure_id, version, name, fingerprint, published_on";

    public Task<PublishedVersion?> LatestAsync(string procedureId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            transaction => transaction.One<Row>($"SELECT {Columns} FROM procedures WHERE procedure_id = @procedureId ORDER BY version DESC LIMIT 1", new { procedureId })?.Published,
            cancellationToken);

    public Task<IReadOnlyList<PublishedVersion>> AllLatestAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<PublishedVersion>>(
            transaction =>
            [
                .. transaction.Rows<Row>(
                    $"""
                    SELECT {Columns} FROM procedures p
                    WHERE version = (SELECT max(version) FROM procedures newer WHERE newer.procedure_id = p.procedure_id) ORDER BY procedure_id
                    """).Select(row => row.Published),
            ],
            cancellationToken);

    public Task<ProcedureFiles?> LoadAsync(string procedureId, int version, CancellationToken cancellationToken) =>
        database.ReadAsync(
            transaction =>
            {
                var files = transaction.Rows<(string Path, byte[] Content)>(
                    "SELECT path, content FROM procedure_files WHERE procedure_id = @procedureId AND version = @version ORDER BY path", new { procedureId, version });
                return files.Count == 0 ? null : new ProcedureFiles(files.ToDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal));
            },
            cancellationToken);

    public Task<int> PublishAsync(string procedureId, string name, ProcedureFiles files, DateOnly day, CancellationToken cancellationToken)
    {
        if (files.Files.Count == 0)
        {
            throw new ArgumentException($"Procedure {procedureId} has no files.", nameof(files));
        }

        return database.WriteAsync(
            transaction =>
            {
                var version = (int)transaction.One<long>(
                    $"""
                    INSERT INTO procedures ({Columns})
                    SELECT @procedureId, coalesce(max(version), 0) + 1, @name, @fingerprint, @day FROM procedures WHERE procedure_id = @procedureId
                    RETURNING version
                    """,
                    new { procedureId, name, fingerprint = files.Fingerprint(), day = Day.Text(day) });
                transaction.Run(
                    "INSERT INTO procedure_files (procedure_id, version, path, content) VALUES (@procedureId, @version, @Key, @Value)",
                    files.Files.Select(file => new { procedureId, version, file.Key, file.Value }));
                return version;
            },
            cancellationToken);
    }

    private sealed record Row(string ProcedureId, long Version, string Name, string Fingerprint, string PublishedOn)
    {
        public PublishedVersion Published => new(ProcedureId, (int)Version, Name, Fingerprint, Day.Read(PublishedOn));
    }
}
