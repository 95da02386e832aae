using System.Diagnostics;
using System.Globalization;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Operations.Desk;
using Dunning.Operations.Outbox;
using Dunning.Storage.Casework;
using Dunning.Storage.Databases;
using Dunning.Storage.Desk;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Outbox;

/// <summary>Messages to send, in SQLite. One dispatcher at a time takes parcels.</summary>
public sealed class SqliteOutbox(SqliteDatabase database) : IOutbox
{
    public async Task<IReadOnlyList<Parcel>> ClaimAsync(DateOnly today, int limit, CancellationToken cancellationToken)
    {
        var claimed = await database.WriteAsync(transaction => Claim(transaction, today, limit), cancellationToken).ConfigureAwait(false);
        return await database.ReadAsync<IReadOnlyList<Parcel>>(
            transaction =>
            {
                var cases = CaseReader.Read(transaction, [.. claimed.Select(row => row.CaseId).Distinct()], today).ToDictionary(work => work.State.Id);
                return
                [
                    .. claimed.GroupBy(row => row.Parcel!, StringComparer.Ordinal).Select(parcel => new Parcel(
                        parcel.Key, Day.Read(parcel.First().ParcelDay!),
                        [.. parcel.OrderBy(row => row.CaseId).ThenBy(row => row.MessageId).Select(row => (row.Message, cases[row.CaseId]))])),
                ];
            },
            cancellationToken).ConfigureAwait(false);
    }

    public Task SettleAsync(IReadOnlyList<Settlement> settlements, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                foreach (var settlement in settlements)
                {
                    Settle(transaction, settlement);
                }
            },
            cancellationToken);

    public Task PostponeAsync(IReadOnlyList<Postponement> postponements, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.Run(
                "UPDATE messages SET status = 0, parcel = NULL, parcel_day = NULL, not_before = @until WHERE key = @Key AND status IN (0, 2)",
                postponements.Select(postponement => new { postponement.Key, until = Day.Text(postponement.Until) })),
            cancellationToken);

    public Task<IReadOnlyList<ProposedMessage>> ProposedAsync(DeskScope scope, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ProposedMessage>>(
            transaction =>
            [
                .. transaction.Rows<(string Intent, string Client, string Debtor, string Invoice)>(
                    $"""
                    SELECT m.intent, c.name, d.name, i.number
                    FROM messages m JOIN clients c ON c.client_id = m.client_id JOIN debtors d ON d.debtor_id = m.debtor_id
                        JOIN invoices i ON i.invoice_id = m.case_id
                    WHERE m.status = 1{scope.And("m.client_id")}
                    ORDER BY m.case_id, m.message_id
                    """,
                    new { scope = scope.Value() }).Select(row => new ProposedMessage(CaseJson.Read<MessageIntent>(row.Intent), row.Client, row.Debtor, row.Invoice)),
            ],
            cancellationToken);

    public Task<IReadOnlyList<WaitingMessage>> WaitingAsync(WaitingFilter filter, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<WaitingMessage>>(
            transaction =>
            {
                var rows = transaction.Rows<(string Intent, long Status, string NotBefore, string? LeftOutUntil)>(
                    $"""
                    SELECT intent, status, not_before, left_out_until FROM messages
                    WHERE {Waiting(filter)} ORDER BY client_id, template, case_id, message_id LIMIT @limit OFFSET @skip
                    """,
                    new { scope = filter.Scope.Value(), like = filter.Like, limit = filter.Limit ?? -1, skip = filter.Skip })
                    .ConvertAll(row => (Message: CaseJson.Read<MessageIntent>(row.Intent), row.Status, row.NotBefore, row.LeftOutUntil));
                var cases = CaseReader.Read(transaction, [.. rows.Select(row => row.Message.CaseId).Distinct()], filter.Today).ToDictionary(work => work.State.Id);
                return
                [
                    .. rows.Select(row => new WaitingMessage(
                        row.Message, cases[row.Message.CaseId], row.Status == (int)MessageStatus.Proposed, Day.Read(row.NotBefore), Day.ReadOrNull(row.LeftOutUntil))),
                ];
            },
            cancellationToken);

    public Task<int> WaitingCountAsync(WaitingFilter filter, CancellationToken cancellationToken) =>
        database.ReadAsync(
            transaction => (int)transaction.One<long>($"SELECT count(*) FROM messages WHERE {Waiting(filter)}", new { scope = filter.Scope.Value(), like = filter.Like }), cancellationToken);

    public Task<IReadOnlyList<long>> LeaveOutAsync(DeskScope scope, IReadOnlyCollection<string> keys, Omission omission, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<long>>(
            transaction =>
            {
                var leftOut = transaction.Rows<(string Key, long CaseId)>(
                    $"""
                    UPDATE messages SET status = 1, left_out_until = @until
                    WHERE status IN (0, 1){scope.And("client_id")} AND {Dialect.In("key", "@keys")} AND (left_out_until IS NULL OR left_out_until <= @today)
                    RETURNING key, case_id
                    """,
                    new { scope = scope.Value(), keys = Dialect.List(keys), until = Day.Text(omission.Until), today = Day.Text(omission.Today) });
                foreach (var (key, caseId) in leftOut)
                {
                    Signals.Leave(transaction, caseId, $"left-out:{key}:{Day.Text(omission.Today)}", new CaseSignal.MessageLeftOut(key, omission.Until, omission.Reason, omission.By));
                }

                return [.. leftOut.Select(message => message.CaseId).Distinct().Order()];
            },
            cancellationToken);

    public Task<int> ReleaseAsync(DeskScope scope, IReadOnlyCollection<string>? keys, DateOnly today, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.Run(
                $"""
                UPDATE messages SET status = 0
                WHERE status = 1{scope.And("client_id")} AND (@keys IS NULL OR {Dialect.In("key", "@keys")}) AND (left_out_until IS NULL OR left_out_until <= @today)
                """,
                new { scope = scope.Value(), keys = keys is null ? null : Dialect.List(keys), today = Day.Text(today) }),
            cancellationToken);

    private static string Waiting(WaitingFilter filter) => "status IN (0, 1)" + filter.Scope.And("client_id") + (filter.Like is null ? "" :
        " AND client_id = (SELECT client_id FROM messages WHERE key = @like) AND debtor_id = (SELECT debtor_id FROM messages WHERE key = @like)");

    private static List<MessageRow> Claim(SqliteTransaction transaction, DateOnly today, int limit)
    {
        var claimed = transaction.Rows<MessageRow>(
            $"""
            SELECT {MessageRow.Columns} FROM messages
            WHERE status = 2 AND parcel IN (SELECT DISTINCT parcel FROM messages WHERE status = 2 ORDER BY parcel LIMIT @limit)
            ORDER BY parcel, case_id, message_id
            """,
            new { limit });
        var parcels = claimed.Select(row => row.Parcel).Distinct(StringComparer.Ordinal).Count();
        var taken = Pending(transaction, today, limit - parcels);
        using var take = transaction.Prepare(
            "UPDATE messages SET status = 2, parcel = @parcel, parcel_day = @day WHERE message_id = @id", "@parcel", "@day", "@id");
        foreach (var row in taken)
        {
            take.Run(row.Parcel, row.ParcelDay, row.MessageId);
        }

        claimed.AddRange(taken);
        return claimed;
    }

    // Read only as far as the parcels go: messages of one group stand together.
    private static List<MessageRow> Pending(SqliteTransaction transaction, DateOnly today, int limit)
    {
        var taken = new List<MessageRow>();
        var (parcels, day) = (0, Day.Text(today));
        MessageRow? bundle = null;
        foreach (var row in Dapper.SqlMapper.Query<MessageRow>(
            transaction.Connection!,
            $"""
            SELECT {MessageRow.Columns} FROM messages WHERE status = 0 AND not_before <= @day
            ORDER BY client_id, debtor_id, channel, template, language, currency, case_id, message_id
            """,
            new { day }, transaction, buffered: false))
        {
            if (row.Bundled == 1 && bundle is not null && bundle.Group == row.Group)
            {
                taken.Add(row with { Parcel = bundle.Parcel, ParcelDay = day });
            }
            else if (parcels < limit)
            {
                parcels++;
                var first = row with { Parcel = ParcelName.Of(row, today), ParcelDay = day };
                taken.Add(first);
                bundle = row.Bundled == 1 ? first : bundle;
            }
            else if (bundle is null || bundle.Group != row.Group)
            {
                break;
            }
        }

        return taken;
    }

    private static void Settle(SqliteTransaction transaction, Settlement settlement)
    {
        var (status, sentOn) = settlement.Result switch
        {
            MessageResult.Sent sent => (MessageStatus.Sent, (DateOnly?)sent.Day),
            MessageResult.Cancelled => (MessageStatus.Cancelled, null),
            MessageResult.Refused => (MessageStatus.Refused, null),
            MessageResult.Undeliverable => (MessageStatus.Undeliverable, null),
            _ => throw new UnreachableException(settlement.Result.GetType().Name),
        };
        var times = transaction.One<long?>(
            """
            UPDATE messages SET status = @status, settled = settled + 1, sent_on = @sentOn, document = @Name, sha256 = @Sha256, size = @Size
            WHERE key = @Key AND case_id = @CaseId AND status IN (0, 1, 2) RETURNING settled
            """,
            new
            {
                settlement.Key, settlement.CaseId, status = (int)status, sentOn = Day.Text(sentOn),
                settlement.Document?.Name, settlement.Document?.Sha256, settlement.Document?.Size,
            });
        if (times is { } count)
        {
            Signals.Leave(
                transaction, settlement.CaseId, string.Create(CultureInfo.InvariantCulture, $"message:{settlement.Key}:{count}"),
                new CaseSignal.MessageSettled(settlement.Key, settlement.Result));
        }
    }
}
