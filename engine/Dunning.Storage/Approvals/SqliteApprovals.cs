using Dunning.Cases.Activities;
using Dunning.Operations.Approvals;
using Dunning.Operations.Desk;
using Dunning.Storage.Databases;
using Dunning.Storage.Desk;
using Dunning.Storage.Tasks;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Approvals;

/// <summary>The questions that wait for the approval of a client, in SQLite.</summary>
public sealed class SqliteApprovals(SqliteDatabase database) : IApprovals
{
    // As a constant, so that the index serves.
    private const string Waiting =
        $"""status = 0 AND queue = '{Queues.Approvals}' AND json_extract(intent, '$.outcomes') = '["{RequestApproval.Approved}","{RequestApproval.Refused}"]'""";

    public Task<IReadOnlyList<Approval>> OpenAsync(DeskScope scope, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(
            transaction => Read(transaction, $"SELECT task_id, ended, asked_round, key FROM tasks WHERE {Waiting}{scope.And("client_id")} ORDER BY task_id LIMIT @limit", new { scope = scope.Value(), limit }),
            cancellationToken);

    public Task<IReadOnlyList<Approval>> ToAskAsync(int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(
            transaction => Read(transaction, $"SELECT task_id, ended, asked_round, key FROM tasks WHERE {Waiting} AND asked_round IS NOT ended ORDER BY task_id LIMIT @limit", new { limit }),
            cancellationToken);

    public Task<Approval?> FindAsync(long id, CancellationToken cancellationToken) =>
        database.ReadAsync(
            transaction => Read(transaction, $"SELECT task_id, ended, asked_round, key FROM tasks WHERE {Waiting} AND task_id = @id", new { id }).SingleOrDefault(),
            cancellationToken);

    public Task MarkAskedAsync(IReadOnlyCollection<Approval> asked, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.Run("UPDATE tasks SET asked_round = @Round WHERE task_id = @Id", asked.Select(approval => new { approval.Round, approval.Id })),
            cancellationToken);

    private static IReadOnlyList<Approval> Read(SqliteTransaction transaction, string query, object values) =>
    [
        .. transaction.Rows<(long Id, long Ended, long? Asked, string Key)>(query, values)
            .Select(row => new Approval(row.Id, (int)row.Ended, transaction.One<TaskRow>($"{TaskRow.Select} AND t.key = @Key", new { row.Key })!.Task, row.Asked == row.Ended)),
    ];
}
