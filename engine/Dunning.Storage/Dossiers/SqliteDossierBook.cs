using Dunning.Cases.Dossiers;
using Dunning.Operations.Dossiers;
using Dunning.Storage.Casework;
using Dunning.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Dossiers;

/// <summary>Chains and daily heads in SQLite. A seal costs what happened since the one before it, whatever the number of cases.</summary>
public sealed class SqliteDossierBook(SqliteDatabase database) : IDossierBook
{
    private const string Columns = "number, day, cases, root, previous, head";

    public Task<DaySeal?> SealAsync(DateOnly today, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                var latest = Latest(transaction);
                var from = transaction.One<long?>("SELECT max(last_event) FROM dossier_seals") ?? 0;
                var to = transaction.One<long?>("SELECT max(event_id) FROM case_events") ?? 0;
                var heads = Heads(transaction, from, to);
                if (heads.Count == 0)
                {
                    return latest;
                }

                var made = DaySeal.After(latest, today, heads.Count, SealedHeads.Root(heads));
                transaction.Run(
                    "INSERT INTO dossier_seals (number, day, last_event, cases, root, previous, head) VALUES (@Number, @day, @to, @Cases, @Root, @Previous, @Head)",
                    new { made.Number, day = Day.Text(today), to, made.Cases, made.Root, made.Previous, made.Head });
                return made;
            },
            cancellationToken);

    public Task<DossierChain?> ReadAsync(long caseId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            transaction => EventLinks.Read(transaction, caseId) is { Count: > 0 } events ? new DossierChain(caseId, events, Proof(transaction, caseId)) : null,
            cancellationToken);

    public Task<IReadOnlyList<long>> RipeAsync(DateOnly before, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<long>>(
            transaction => transaction.Rows<long>(
                """
                SELECT c.case_id FROM cases c
                WHERE c.status = 3 AND (SELECT max(e.day) FROM case_events e WHERE e.case_id = c.case_id) < @before
                    AND EXISTS (SELECT 1 FROM case_events e WHERE e.case_id = c.case_id AND e.salt IS NOT NULL)
                ORDER BY c.case_id
                """,
                new { before = Day.Text(before) }),
            cancellationToken);

    public Task<int> EraseAsync(IReadOnlyCollection<long> caseIds, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => caseIds.Sum(caseId => Erasure.Of(transaction, caseId)), cancellationToken);

    private static DaySeal? Latest(SqliteTransaction transaction) =>
        Seals(transaction, $"SELECT {Columns} FROM dossier_seals ORDER BY number DESC LIMIT 1", null).SingleOrDefault();

    private static SealProof? Proof(SqliteTransaction transaction, long caseId)
    {
        var last = transaction.One<long>("SELECT event_id FROM case_events WHERE case_id = @caseId ORDER BY seq DESC LIMIT 1", new { caseId });
        if (Seals(transaction, $"SELECT {Columns} FROM dossier_seals WHERE last_event >= @last ORDER BY number LIMIT 1", new { last }).SingleOrDefault() is not { } seal)
        {
            return null;
        }

        var from = transaction.One<long?>("SELECT last_event FROM dossier_seals WHERE number = @before", new { before = seal.Number - 1 }) ?? 0;
        var to = transaction.One<long>("SELECT last_event FROM dossier_seals WHERE number = @Number", new { seal.Number });
        return new SealProof(seal, SealedHeads.Path(Heads(transaction, from, to), caseId));
    }

    private static IEnumerable<DaySeal> Seals(SqliteTransaction transaction, string sql, object? values) =>
        transaction.Rows<(long Number, string Day, long Cases, string Root, string Previous, string Head)>(sql, values)
            .Select(row => new DaySeal(row.Number, Day.Read(row.Day), row.Cases, row.Root, row.Previous, row.Head));

    // The last event of each case in a stretch: its hash is the case's head there.
    private static List<(long CaseId, byte[] Head)> Heads(SqliteTransaction transaction, long from, long to) => transaction.Rows<(long CaseId, byte[] Head)>(
        """
        SELECT case_id, hash FROM case_events
        WHERE event_id IN (SELECT max(event_id) FROM case_events WHERE event_id > @from AND event_id <= @to GROUP BY case_id) ORDER BY case_id
        """,
        new { from, to });
}
