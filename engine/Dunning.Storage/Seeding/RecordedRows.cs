using Dunning.Cases.Lifecycle;
using Dunning.Cases.Simulation;
using Dunning.Cases.Tasks;
using Dunning.Core.Receivables;
using Dunning.Storage.Casework;
using Dunning.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Seeding;

/// <summary>Writes payments and what people did about seeded cases.</summary>
internal sealed class RecordedRows(SqliteTransaction transaction) : IDisposable
{
    private static readonly byte[] NoHash = new byte[32];

    private readonly SqliteCommand payment = transaction.Prepare(
        """
        INSERT INTO payments (client_id, payment_id, invoice_id, day, currency, amount_cents, kind)
        VALUES (@client, @payment, @invoice, @day, @currency, @amount, @kind)
        """,
        "@client", "@payment", "@invoice", "@day", "@currency", "@amount", "@kind");

    private readonly SqliteCommand applied = transaction.Prepare(
        "UPDATE invoices SET applied_cents = applied_cents + @amount WHERE invoice_id = @invoice", "@amount", "@invoice");

    private readonly SqliteCommand happened = transaction.Prepare(
        "INSERT INTO case_events (case_id, seq, day, kind, document, hash) VALUES (@case, @seq, @day, @kind, @document, @hash)",
        "@case", "@seq", "@day", "@kind", "@document", "@hash");

    private readonly SqliteCommand waiting = transaction.Prepare(
        """
        INSERT INTO tasks (key, case_id, client_id, kind, queue, due, attempt, status, intent)
        VALUES (@key, @case, @client, @kind, @queue, @due, @attempt, 0, @intent)
        ON CONFLICT (key) DO NOTHING
        """,
        "@key", "@case", "@client", "@kind", "@queue", "@due", "@attempt", "@intent");

    private readonly SqliteCommand task = transaction.Prepare(
        """
        INSERT INTO tasks (key, case_id, client_id, kind, queue, due, attempt, status, ended, intent, result, done_on)
        VALUES (@key, @case, @client, @kind, @queue, @due, @attempt, 1, 1, @intent, @result, @done)
        ON CONFLICT (key) DO NOTHING
        """,
        "@key", "@case", "@client", "@kind", "@queue", "@due", "@attempt", "@intent", "@result", "@done");

    public void Insert(long invoiceId, string clientId, IReadOnlyList<Payment> payments)
    {
        foreach (var each in payments)
        {
            payment.Run(clientId, each.Id, invoiceId, Day.Text(each.Day), each.Amount.Currency, each.Amount.ToCents(), (int)each.Kind);
            applied.Run(each.Amount.ToCents(), invoiceId);
        }
    }

    public void Insert(long caseId, string clientId, IReadOnlyList<DatedEvent> events)
    {
        var planned = new Dictionary<string, TaskIntent>(StringComparer.Ordinal);
        foreach (var (index, (day, each)) in events.Index())
        {
            switch (each)
            {
                case CaseEvent.TaskPlanned { Task: var intent }:
                    planned[intent.Key] = intent;
                    continue;
                case CaseEvent.Withdrawn withdrawn:
                    planned.Remove(withdrawn.Key);
                    continue;
                case CaseEvent.TaskEnded ended when planned.Remove(ended.Key, out var intent):
                    task.Run(
                        intent.Key, caseId, clientId, (int)intent.Kind, intent.Queue, Day.Text(intent.Due), intent.Attempt, CaseJson.Write(intent), CaseJson.Write(ended.Result),
                        Day.Text(day));
                    break;
                case not (CaseEvent.Opened or CaseEvent.CallMade or CaseEvent.HoldPlaced or CaseEvent.DisputeRaised or CaseEvent.Noted):
                    continue;
            }

            happened.Run(caseId, index + 1, Day.Text(day), EventKind.Of(each), CaseJson.Write(each), NoHash);
        }

        foreach (var intent in planned.Values)
        {
            waiting.Run(intent.Key, caseId, clientId, (int)intent.Kind, intent.Queue, Day.Text(intent.Due), intent.Attempt, CaseJson.Write(intent));
        }
    }

    public void Dispose()
    {
        payment.Dispose();
        applied.Dispose();
        happened.Dispose();
        waiting.Dispose();
        task.Dispose();
    }
}
