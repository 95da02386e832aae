using System.Globalization;
using Dunning.Cases.Lifecycle;
using Dunning.Operations.Casework;
using Dunning.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Casework;

/// <summary>Cases, events and signals in SQLite.</summary>
public sealed class SqliteCases(SqliteDatabase database) : ICaseStore
{
    /// <inheritdoc/>
    /// <remarks>When more invoices wait than the limit, those that are due longest go first, client by client.</remarks>
    public Task<IReadOnlyList<CaseToOpen>> ToOpenAsync(
        IReadOnlyDictionary<string, DateOnly> dueBefore, DateOnly today, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<CaseToOpen>>(
            transaction =>
            {
                var reader = new FactsReader(transaction);
                var ids = new List<long>();
                foreach (var client in reader.Clients.OrderBy(client => client.Id, StringComparer.Ordinal))
                {
                    if (ids.Count < limit && dueBefore.TryGetValue(client.ProcedureId, out var before))
                    {
                        // 100 cents: CaseFacts.Tolerance, written out because the index has it.
                        ids.AddRange(transaction.Rows<long>(
                            """
                            SELECT invoice_id FROM invoices
                            WHERE client_id = @Id AND due_date < @before AND has_case = 0 AND type = 0 AND open_cents > 100
                            ORDER BY due_date, invoice_id LIMIT @left
                            """,
                            new { client.Id, before = Day.Text(before), left = limit - ids.Count }));
                    }
                }

                ids.Sort();
                var facts = reader.Read(ids, today);
                return [.. ids.Select(id => new CaseToOpen(id, facts[id]))];
            },
            cancellationToken);

    public Task<IReadOnlyList<CaseWork>> DueAsync(DateOnly today, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(
            transaction =>
            {
                var ids = transaction.Rows<long>(
                    "SELECT case_id FROM signals WHERE answered = 0 GROUP BY case_id ORDER BY min(signal_id) LIMIT @limit", new { limit });
                ids.AddRange(transaction.Rows<long>(
                    """
                    SELECT case_id FROM cases c
                    WHERE due IS NOT NULL AND due <= @today AND NOT EXISTS (SELECT 1 FROM signals s WHERE s.case_id = c.case_id AND s.answered = 0)
                    ORDER BY due, case_id LIMIT @left
                    """,
                    new { today = Day.Text(today), left = limit - ids.Count }));
                return CaseReader.Read(transaction, ids, today);
            },
            cancellationToken);

    public Task<CaseWork?> FindAsync(long caseId, DateOnly today, CancellationToken cancellationToken) =>
        database.ReadAsync(transaction => CaseReader.Read(transaction, [caseId], today).SingleOrDefault(), cancellationToken);

    public Task<IReadOnlyList<CaseWork>> ReadAsync(IReadOnlyList<long> caseIds, DateOnly today, CancellationToken cancellationToken) =>
        database.ReadAsync(transaction => CaseReader.Read(transaction, caseIds, today), cancellationToken);

    public Task<bool> LeaveSignalAsync(long caseId, string key, CaseSignal signal, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                if (transaction.One<long?>("SELECT case_id FROM cases WHERE case_id = @caseId", new { caseId }) is null)
                {
                    throw new InvalidOperationException($"There is no case {caseId.ToString(CultureInfo.InvariantCulture)}.");
                }

                return Signals.Leave(transaction, caseId, key, signal);
            },
            cancellationToken);

    public Task<IReadOnlyList<long>> SaveAsync(IReadOnlyList<CaseSave> saves, DateOnly day, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<long>>(
            transaction =>
            {
                using var writer = new CaseWriter(transaction, day);
                var leftOut = new List<long>();
                foreach (var save in saves)
                {
                    if (!writer.Save(save))
                    {
                        leftOut.Add(save.Decision.State.Id);
                    }
                }

                return leftOut;
            },
            cancellationToken);

    public Task<IReadOnlyList<CaseWork>> OnVersionAsync(string procedureId, int version, long after, int limit, DateOnly today, CancellationToken cancellationToken) =>
        database.ReadAsync(
            transaction => CaseReader.Read(
                transaction,
                transaction.Rows<long>(
                    """
                    SELECT case_id FROM cases WHERE procedure_id = @procedureId AND procedure_version = @version AND status <> 3 AND case_id > @after
                    ORDER BY case_id LIMIT @limit
                    """,
                    new { procedureId, version, after, limit }),
                today),
            cancellationToken);

    public Task<IReadOnlyList<VersionCount>> OpenByVersionAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<VersionCount>>(
            transaction =>
            [
                .. transaction.Rows<(string ProcedureId, long Version, long Cases)>(
                    "SELECT procedure_id, procedure_version, sum(cases) FROM case_figures WHERE status <> 3 GROUP BY procedure_id, procedure_version HAVING sum(cases) > 0 ORDER BY procedure_id, procedure_version")
                    .Select(row => new VersionCount(row.ProcedureId, (int)row.Version, (int)row.Cases)),
            ],
            cancellationToken);

    public Task<IReadOnlyList<WaitingInvoices>> WithoutProcedureAsync(IReadOnlyCollection<string> published, DateOnly today, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<WaitingInvoices>>(
            transaction =>
            [
                .. transaction.Rows<(string ProcedureId, long Invoices)>(
                    $"""
                    SELECT c.procedure_id, count(*) FROM clients c JOIN invoices i ON i.client_id = c.client_id
                    WHERE NOT {Dialect.In("c.procedure_id", "@published")} AND i.due_date < @today AND i.has_case = 0 AND i.type = 0 AND i.open_cents > 100
                    GROUP BY c.procedure_id ORDER BY c.procedure_id
                    """,
                    new { published = Dialect.List(published), today = Day.Text(today) })
                    .Select(row => new WaitingInvoices(row.ProcedureId, (int)row.Invoices)),
            ],
            cancellationToken);

    public Task<IReadOnlyList<CaseEvent>> EventsAsync(long caseId, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<CaseEvent>>(
            transaction =>
            [
                .. transaction.Rows<string>("SELECT document FROM case_events WHERE case_id = @caseId ORDER BY seq", new { caseId })
                    .Select(CaseJson.Read<CaseEvent>),
            ],
            cancellationToken);

    /// <summary>Checks the chain of hashes of a case: that no event was changed, left out or put in since it was written.</summary>
    /// <returns>The first event that does not fit; null when all do.</returns>
    public Task<int?> FirstBrokenEventAsync(long caseId, CancellationToken cancellationToken) =>
        database.ReadAsync(transaction => FirstBrokenEvent(transaction, caseId), cancellationToken);

    private static int? FirstBrokenEvent(SqliteTransaction transaction, long caseId)
    {
        byte[]? previous = null;
        var expected = 1L;
        foreach (var (seq, document, hash) in transaction.Rows<(long Seq, string Document, byte[] Hash)>(
            "SELECT seq, document, hash FROM case_events WHERE case_id = @caseId ORDER BY seq", new { caseId }))
        {
            if (seq != expected || !hash.AsSpan().SequenceEqual(EventHash.Of(previous, seq, document)))
            {
                return (int)expected;
            }

            previous = hash;
            expected++;
        }

        var head = transaction.One<byte[]>("SELECT head FROM cases WHERE case_id = @caseId", new { caseId });
        return head.AsSpan().SequenceEqual(previous) ? null : (int)expected;
    }
}
