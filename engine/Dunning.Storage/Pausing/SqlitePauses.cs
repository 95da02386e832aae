using Dunning.Cases.Lifecycle;
using Dunning.Operations.Pausing;
using Dunning.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Pausing;

/// <summary>Pauses in SQLite.</summary>
public sealed class SqlitePauses(SqliteDatabase database) : IPauses
{
    public Task<IReadOnlyList<Pause>> RunningAsync(DateOnly today, CancellationToken cancellationToken) => ReadAsync("", today, cancellationToken);

    public Task<IReadOnlyList<Pause>> StopsAsync(DateOnly today, CancellationToken cancellationToken) => ReadAsync(" AND p.debtor_id IS NULL", today, cancellationToken);

    private Task<IReadOnlyList<Pause>> ReadAsync(string only, DateOnly today, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Pause>>(
            transaction =>
            [
                .. transaction.Rows<(string? ClientId, string? Debtor, string Reason, string Until, string By)>(
                    $"""
                    SELECT p.client_id, d.number, p.reason, p.until, p.placed_by FROM pauses p LEFT JOIN debtors d ON d.debtor_id = p.debtor_id
                    WHERE p.lifted_on IS NULL{only} AND p.until > @today ORDER BY p.client_id, d.number
                    """,
                    new { today = Day.Text(today) }).Select(row => new Pause(row.ClientId, row.Debtor, row.Reason, Day.Read(row.Until), row.By)),
            ],
            cancellationToken);

    public Task<IReadOnlyList<long>> PlaceAsync(Pause pause, DateOnly today, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<long>>(
            transaction =>
            {
                var debtor = Debtor(transaction, pause.ClientId, pause.DebtorNumber);
                End(transaction, pause.ClientId, debtor, pause.By, today);
                transaction.Run(
                    "INSERT INTO pauses (client_id, debtor_id, reason, until, placed_by, placed_on) VALUES (@ClientId, @debtor, @Reason, @until, @By, @day)",
                    new { pause.ClientId, debtor, pause.Reason, until = Day.Text(pause.Until), pause.By, day = Day.Text(today) });
                return pause.ClientId is { } client ? Wake(transaction, client, debtor) : [];
            },
            cancellationToken);

    public Task<IReadOnlyList<long>?> LiftAsync(string? clientId, string? debtorNumber, string by, DateOnly today, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<long>?>(
            transaction =>
            {
                var debtor = Debtor(transaction, clientId, debtorNumber);
                return End(transaction, clientId, debtor, by, today) == 0 ? null
                    : clientId is { } client ? Wake(transaction, client, debtor)
                    : WakeHeld(transaction, today);
            },
            cancellationToken);

    private static long? Debtor(SqliteTransaction transaction, string? clientId, string? number) => number is null
        ? null
        : transaction.One<long?>("SELECT debtor_id FROM debtors WHERE client_id = @clientId AND number = @number", new { clientId, number })
            ?? throw new InvalidOperationException($"Client {clientId} has no debtor {number}.");

    private static int End(SqliteTransaction transaction, string? clientId, long? debtor, string by, DateOnly today) => transaction.Run(
        "UPDATE pauses SET lifted_by = @by, lifted_on = @day WHERE coalesce(client_id, '') = coalesce(@clientId, '') AND coalesce(debtor_id, 0) = coalesce(@debtor, 0) AND lifted_on IS NULL",
        new { clientId, debtor, by, day = Day.Text(today) });

    // A case follows its facts; the signal only wakes it. One that is awake already need not be woken.
    private static List<long> Wake(SqliteTransaction transaction, string clientId, long? debtor)
    {
        var cases = transaction.Rows<long>(
            "SELECT case_id FROM cases WHERE client_id = @clientId AND (@debtor IS NULL OR debtor_id = @debtor) AND status <> 3 ORDER BY case_id", new { clientId, debtor });
        transaction.Run(
            """
            INSERT INTO signals (case_id, key, document)
            SELECT case_id, 'pause:' || (SELECT count(*) FROM pauses) || ':' || (SELECT count(*) FROM pauses WHERE lifted_on IS NOT NULL) || ':' || case_id, @document
            FROM cases WHERE client_id = @clientId AND (@debtor IS NULL OR debtor_id = @debtor) AND status <> 3
            ON CONFLICT (key) DO NOTHING
            """,
            new { clientId, debtor, document = CaseJson.Write<CaseSignal>(new CaseSignal.DayCame()) });
        return cases;
    }

    // The cases that followed the stop are held; what the gate put off meanwhile is judged anew.
    private static List<long> WakeHeld(SqliteTransaction transaction, DateOnly today)
    {
        transaction.Run("UPDATE messages SET not_before = @day WHERE status = 0 AND not_before > @day", new { day = Day.Text(today) });
        var held = transaction.Rows<long>("SELECT case_id FROM cases WHERE status = 1 ORDER BY case_id");
        transaction.Run(
            """
            INSERT INTO signals (case_id, key, document)
            SELECT case_id, 'stop:' || (SELECT count(*) FROM pauses WHERE lifted_on IS NOT NULL) || ':' || case_id, @document FROM cases WHERE status = 1
            ON CONFLICT (key) DO NOTHING
            """,
            new { document = CaseJson.Write<CaseSignal>(new CaseSignal.DayCame()) });
        return held;
    }
}
