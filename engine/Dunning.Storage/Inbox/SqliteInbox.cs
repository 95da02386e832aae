using System.Text.Json;
using Dunning.Cases.Lifecycle;
using Dunning.Core.Parties;
using Dunning.Operations.Desk;
using Dunning.Operations.Inbox;
using Dunning.Storage.Casework;
using Dunning.Storage.Databases;
using Dunning.Storage.Desk;

namespace Dunning.Storage.Inbox;

/// <summary>Received mails in SQLite.</summary>
public sealed class SqliteInbox(SqliteDatabase database) : IInbox
{
    public Task<bool> TakeAsync(InboxEntry entry, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                var taken = transaction.Run(
                    """
                    INSERT INTO received_mail (key, day, kind, from_address, subject, text, cases, client_id, open)
                    VALUES (@Key, @day, @kind, @from, @subject, @text, @cases, @ClientId, @open) ON CONFLICT (key) DO NOTHING
                    """,
                    new
                    {
                        entry.Mail.Key, day = Day.Text(entry.Day), kind = (int)entry.Mail.Kind, from = entry.IsOpen ? entry.Mail.FromAddress : "", subject = entry.IsOpen ? entry.Mail.Subject : "",
                        text = entry.IsOpen ? Text(entry.Mail) : "", cases = JsonSerializer.Serialize(entry.CaseIds), entry.ClientId, open = entry.IsOpen ? 1 : 0,
                    }) == 1;
                foreach (var (caseId, signal) in taken ? entry.Signals : [])
                {
                    Signals.Leave(transaction, caseId, FormattableString.Invariant($"mail:{entry.Mail.Key}:{caseId}"), signal);
                }

                return taken;
            },
            cancellationToken);

    public Task<IReadOnlyDictionary<string, IReadOnlyList<long>>> SentAsync(long caseId, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyDictionary<string, IReadOnlyList<long>>>(
            transaction => transaction.Rows<(string Document, long CaseId)>(
                """
                SELECT DISTINCT m.document, m.case_id FROM messages own JOIN messages m ON m.debtor_id = own.debtor_id AND m.sent_on = own.sent_on AND m.document = own.document
                WHERE own.case_id = @caseId AND own.status = 3 AND own.document IS NOT NULL AND m.sent_on IS NOT NULL ORDER BY m.case_id
                """,
                new { caseId }).GroupBy(row => row.Document, StringComparer.Ordinal)
                .ToDictionary(document => document.Key, document => (IReadOnlyList<long>)[.. document.Select(row => row.CaseId)], StringComparer.Ordinal),
            cancellationToken);

    public Task<IReadOnlyList<(long CaseId, Debtor Debtor)>> NamedAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<(long CaseId, Debtor Debtor)>>(
            transaction =>
            [
                .. transaction.Rows<(long CaseId, string Debtor)>(
                    $"""
                    SELECT c.case_id, d.document FROM invoices i JOIN cases c ON c.case_id = i.invoice_id JOIN debtors d ON d.debtor_id = i.debtor_id
                    WHERE i.invoice_id IN (
                        SELECT invoice_id FROM invoices WHERE {Dialect.In("bare_number", "@names")}
                        UNION SELECT invoice_id FROM invoices WHERE bare_reference IS NOT NULL AND {Dialect.In("bare_reference", "@names")})
                        AND c.status <> 3
                    ORDER BY c.case_id LIMIT 50
                    """,
                    new { names = Dialect.List(names) }).Select(row => (row.CaseId, CaseJson.Read<Debtor>(row.Debtor))),
            ],
            cancellationToken);

    public Task<IReadOnlyList<WaitingMail>> WaitingAsync(DeskScope scope, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<WaitingMail>>(
            transaction =>
            [
                .. transaction.Rows<(long Id, string Day, long Kind, string From, string Subject, string Text, string Cases, string? ClientId)>(
                    $"SELECT mail_id, day, kind, from_address, subject, text, cases, client_id FROM received_mail WHERE open = 1{scope.And("client_id")} ORDER BY mail_id LIMIT 200",
                    new { scope = scope.Value() })
                    .Select(row => new WaitingMail(
                        row.Id, Day.Read(row.Day), (ReceivedKind)row.Kind, row.From, row.Subject, row.Text, JsonSerializer.Deserialize<long[]>(row.Cases)!, row.ClientId)),
            ],
            cancellationToken);

    public Task<bool> HandleAsync(long mailId, DateOnly day, string by, (long CaseId, CaseSignal Signal)? told, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                var key = transaction.One<string>(
                    "UPDATE received_mail SET open = 0, handled_on = @day, handled_by = @by, from_address = '', subject = '', text = '' WHERE mail_id = @mailId AND open = 1 RETURNING key",
                    new { mailId, day = Day.Text(day), by });
                if (key is not null && told is { } signal)
                {
                    Signals.Leave(transaction, signal.CaseId, FormattableString.Invariant($"mail:{key}:{signal.CaseId}:read"), signal.Signal);
                }

                return key is not null;
            },
            cancellationToken);

    private static string Text(ReceivedMail mail) => mail.Undelivered is { } undelivered ? undelivered + "\n" + mail.Text : mail.Text;
}
