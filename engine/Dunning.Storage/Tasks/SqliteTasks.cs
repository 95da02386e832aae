using System.Globalization;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Operations.Tasks;
using Dunning.Storage.Casework;
using Dunning.Storage.Databases;
using Dunning.Storage.Desk;

namespace Dunning.Storage.Tasks;

/// <summary>Work for people, in SQLite.</summary>
public sealed class SqliteTasks(SqliteDatabase database) : ITaskList
{
    public Task<IReadOnlyList<OpenTask>> OpenAsync(TaskFilter filter, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<OpenTask>>(
            transaction =>
            [
                .. transaction.Rows<TaskRow>(
                    $"""
                    {TaskRow.Select} AND (@kind IS NULL OR t.kind = @kind){filter.Scope.And("t.client_id")} AND (@dueBy IS NULL OR t.due <= @dueBy)
                    {TaskRow.Order}
                    """,
                    new { kind = (int?)filter.Kind, scope = filter.Scope.Value(), dueBy = Day.Text(filter.DueBy) }).Select(row => row.Task),
            ],
            cancellationToken);

    public Task<OpenTask?> FindAsync(string key, CancellationToken cancellationToken) =>
        database.ReadAsync(transaction => transaction.One<TaskRow>($"{TaskRow.Select} AND t.key = @key", new { key })?.Task, cancellationToken);

    public Task<bool> EndAsync(string key, TaskResult result, DateOnly day, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                // A task may be planned again under its key, and end again; each end is a signal of its own.
                var ended = transaction.Rows<(long CaseId, long Times)>(
                    "UPDATE tasks SET status = 1, ended = ended + 1, result = @result, done_on = @day WHERE key = @key AND status = 0 RETURNING case_id, ended",
                    new { key, result = CaseJson.Write(result), day = Day.Text(day) });
                return ended is [var (caseId, times)]
                    && Signals.Leave(
                        transaction, caseId, string.Create(CultureInfo.InvariantCulture, $"task:{key}:{times}"), new CaseSignal.TaskEnded(key, result));
            },
            cancellationToken);
}
