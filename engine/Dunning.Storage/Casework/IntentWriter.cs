using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Storage.Databases;
using Dunning.Storage.Outbox;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Casework;

/// <summary>
/// Keeps outbox and task list in step with a case's events. A key that was cancelled, refused or withdrawn may be planned again with new content;
/// a message that is being sent or was sent never changes, and one that was left out stays so until its day.
/// </summary>
internal sealed class IntentWriter(SqliteTransaction transaction) : IDisposable
{
    private readonly SqliteCommand planMessage = transaction.Prepare(
        """
        INSERT INTO messages (key, case_id, client_id, debtor_id, channel, template, language, currency, bundled, purpose, status, not_before, intent)
        VALUES (@key, @case, @client, @debtor, @channel, @template, @language, @currency, @bundled, @purpose, @status, @day, @intent)
        ON CONFLICT (key) DO UPDATE SET
            client_id = excluded.client_id, debtor_id = excluded.debtor_id, channel = excluded.channel, template = excluded.template,
            language = excluded.language, currency = excluded.currency, bundled = excluded.bundled, purpose = excluded.purpose,
            status = CASE WHEN messages.left_out_until > excluded.not_before THEN 1 ELSE excluded.status END,
            not_before = excluded.not_before, parcel = NULL, parcel_day = NULL, intent = excluded.intent
        WHERE messages.status NOT IN (2, 3)
        """,
        "@key", "@case", "@client", "@debtor", "@channel", "@template", "@language", "@currency", "@bundled", "@purpose", "@status", "@day", "@intent");

    private readonly SqliteCommand planTask = transaction.Prepare(
        """
        INSERT INTO tasks (key, case_id, client_id, kind, queue, due, attempt, status, intent, invoice_due, language)
        VALUES (@key, @case, @client, @kind, @queue, @due, @attempt, 0, @intent, @invoiceDue, (
            SELECT CASE json_extract(document, '$.language') WHEN 'English' THEN 'en' ELSE 'nl' END FROM debtors WHERE debtor_id = @debtor))
        ON CONFLICT (key) DO UPDATE SET
            kind = excluded.kind, queue = excluded.queue, due = excluded.due, attempt = excluded.attempt, status = 0,
            intent = excluded.intent, invoice_due = excluded.invoice_due, language = excluded.language, result = NULL, done_on = NULL
        """,
        "@key", "@case", "@client", "@kind", "@queue", "@due", "@attempt", "@intent", "@invoiceDue", "@debtor");

    private readonly SqliteCommand openTasks = transaction.Prepare("SELECT intent FROM tasks WHERE case_id = @case AND status = 0", "@case");

    private readonly SqliteCommand order = transaction.Prepare("UPDATE tasks SET reason = @reason, weight = @weight WHERE key = @key", "@reason", "@weight", "@key");

    private readonly SqliteCommand leaving = transaction.Prepare("SELECT 1 FROM messages WHERE key = @key AND status IN (2, 3)", "@key");

    private readonly SqliteCommand withdrawMessage = transaction.Prepare(
        "UPDATE messages SET status = 7 WHERE key = @key AND case_id = @case AND status IN (0, 1)", "@key", "@case");

    private readonly SqliteCommand withdrawTask = transaction.Prepare(
        "UPDATE tasks SET status = 2 WHERE key = @key AND case_id = @case AND status = 0", "@key", "@case");

    private readonly SqliteCommand withdrawMessages = transaction.Prepare(
        "UPDATE messages SET status = 7 WHERE case_id = @case AND status IN (0, 1)", "@case");

    private readonly SqliteCommand withdrawTasks = transaction.Prepare("UPDATE tasks SET status = 2 WHERE case_id = @case AND status = 0", "@case");

    public void Follow(CaseEvent happened, StoredCase stored, long caseId, bool propose)
    {
        switch (happened)
        {
            case CaseEvent.MessagePlanned { Message: var message }:
                planMessage.Run(
                    message.Key, caseId, stored.ClientId, stored.DebtorId, (int)message.Channel, message.Template, message.Language, stored.Currency,
                    message.Bundled ? 1 : 0, (int)message.Purpose, (int)(propose || message.Proposed ? MessageStatus.Proposed : MessageStatus.Pending), Day.Text(message.PlannedOn),
                    CaseJson.Write(message));
                break;
            case CaseEvent.TaskPlanned { Task: var task }:
                planTask.Run(task.Key, caseId, stored.ClientId, (int)task.Kind, task.Queue, Day.Text(task.Due), task.Attempt, CaseJson.Write(task), stored.InvoiceDue, stored.DebtorId);
                break;
            case CaseEvent.Withdrawn { Key: var key }:
                if (withdrawMessage.Run(key, caseId) == 0)
                {
                    withdrawTask.Run(key, caseId);
                }

                break;
            case CaseEvent.Closed or CaseEvent.Reopened:
                // Nothing is outstanding in the state after these.
                withdrawMessages.Run(caseId);
                withdrawTasks.Run(caseId);
                break;
        }
    }

    /// <summary>Whether a message that these events withdraw is on its way, or gone.</summary>
    public bool IsLeaving(IReadOnlyList<CaseEvent> events) => events.OfType<CaseEvent.Withdrawn>().Any(withdrawn => leaving.With(withdrawn.Key).ExecuteScalar() is not null);

    /// <summary>Gives the open tasks of a case their place in the day's work.</summary>
    public void Order(CaseState state, StoredCase stored)
    {
        if (state.Outstanding.TrueForAll(planned => planned.Template is not null))
        {
            return;
        }

        var open = new List<TaskIntent>();
        using (var rows = openTasks.With(state.Id).ExecuteReader())
        {
            while (rows.Read())
            {
                open.Add(CaseJson.Read<TaskIntent>(rows.GetString(0)));
            }
        }

        foreach (var task in open)
        {
            var urgency = Urgency.Of(task, state, stored.OpenCents / 100m);
            order.Run((int)urgency.Reason, urgency.Weight, task.Key);
        }
    }

    public void Dispose()
    {
        openTasks.Dispose();
        order.Dispose();
        leaving.Dispose();
        planMessage.Dispose();
        planTask.Dispose();
        withdrawMessage.Dispose();
        withdrawTask.Dispose();
        withdrawMessages.Dispose();
        withdrawTasks.Dispose();
    }
}
