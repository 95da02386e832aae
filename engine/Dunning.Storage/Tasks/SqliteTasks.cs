using System.Globalization;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Core.Languages;
using Dunning.Operations.Tasks;
using Dunning.Storage.Casework;
using Dunning.Storage.Databases;
using Dunning.Storage.Desk;

namespace Dunning.Storage.Tasks;

/// <summary>Work for people, in SQLite.</summary>
public sealed class SqliteTasks(SqliteDatabase database, TimeProvider time) : ITaskList
{
    public Task<IReadOnlyList<OpenTask>> OpenAsync(TaskFilter filter, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<OpenTask>>(
            transaction =>
            [
                .. transaction.Rows<TaskRow>(
                    $"""
                    {TaskRow.Select}{filter.Scope.And("t.client_id")}{(filter.Kind is null ? "" : " AND t.kind = @kind")}{(filter.DueBy is null ? "" : " AND t.due <= @dueBy")}
                        {(filter.Queue is null ? "" : " AND t.queue = @queue")}{(filter.Language is null ? "" : " AND t.language = @language")}
                    {TaskRow.Order} LIMIT @limit OFFSET @skip
                    """,
                    new
                    {
                        kind = (int?)filter.Kind, scope = filter.Scope.Value(), dueBy = Day.Text(filter.DueBy), queue = filter.Queue, language = filter.Language?.Code(),
                        limit = filter.Limit ?? -1, skip = filter.Skip,
                    }).Select(row => row.Task),
            ],
            cancellationToken);

    public Task<OpenTask?> FindAsync(string key, CancellationToken cancellationToken) =>
        database.ReadAsync(transaction => transaction.One<TaskRow>($"{TaskRow.Select} AND t.key = @key", new { key })?.Task, cancellationToken);

    public Task<TaskClaim?> ClaimAsync(string key, string person, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                var now = time.GetUtcNow();
                transaction.Run(
                    """
                    UPDATE tasks SET claimed_by = @person, claimed_until = @until
                    WHERE key = @key AND status = 0 AND (claimed_by IS NULL OR claimed_by = @person OR claimed_until <= @now)
                    """,
                    new { key, person, until = Moment.Text(now + TaskClaim.Lasts), now = Moment.Text(now) });
                return transaction.Rows<(string By, string Until)>("SELECT claimed_by, claimed_until FROM tasks WHERE key = @key AND status = 0", new { key }) is [var (by, until)]
                    ? new TaskClaim(by, Moment.Read(until))
                    : null;
            },
            cancellationToken);

    public Task ReleaseAsync(string key, string person, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.Run("UPDATE tasks SET claimed_by = NULL, claimed_until = NULL WHERE key = @key AND claimed_by = @person", new { key, person }),
            cancellationToken);

    public Task<OwedNow?> OwedAsync(string key, CancellationToken cancellationToken) =>
        database.ReadAsync(
            transaction => transaction.Rows<(string ClientId, long Invoice, long Account, string Currency)>(
                """
                SELECT i.client_id, max(0, i.open_cents), coalesce(sum(o.open_cents), 0), i.currency
                FROM tasks t JOIN invoices i ON i.invoice_id = t.case_id
                    LEFT JOIN invoices o ON o.debtor_id = i.debtor_id AND o.open_cents <> 0 AND o.type = 0 AND o.currency = i.currency
                WHERE t.key = @key AND t.status = 0 GROUP BY i.invoice_id
                """,
                new { key }) is [var (clientId, invoice, account, currency)]
                ? new OwedNow(clientId, invoice / 100m, account / 100m, currency)
                : null,
            cancellationToken);

    public Task<bool> EndAsync(string key, TaskResult result, DateOnly day, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                // A task may be planned again under its key, and end again; each end is a signal of its own.
                var ended = transaction.Rows<(long CaseId, long Times)>(
                    """
                    UPDATE tasks SET status = 1, ended = ended + 1, result = @result, done_on = @day, claimed_by = NULL, claimed_until = NULL
                    WHERE key = @key AND status = 0 AND (claimed_by IS NULL OR claimed_by = @By OR claimed_until <= @now) RETURNING case_id, ended
                    """,
                    new { key, result = CaseJson.Write(result), day = Day.Text(day), result.By, now = Moment.Text(time.GetUtcNow()) });
                return ended is [var (caseId, times)]
                    && Signals.Leave(
                        transaction, caseId, string.Create(CultureInfo.InvariantCulture, $"task:{key}:{times}"), new CaseSignal.TaskEnded(key, result));
            },
            cancellationToken);
}
