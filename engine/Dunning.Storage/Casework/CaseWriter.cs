using System.Security.Cryptography;
using Dunning.Cases.Dossiers;
using Dunning.Cases.Lifecycle;
using Dunning.Operations.Casework;
using Dunning.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Casework;

/// <summary>Writes decisions within one transaction, with statements that are prepared once. The hot path of a run.</summary>
internal sealed class CaseWriter : IDisposable
{
    private const int SaltLength = 16;

    private readonly DateOnly day;
    private readonly string dayText;
    private readonly IntentWriter intents;
    private readonly SqliteCommand find;
    private readonly SqliteCommand open;
    private readonly SqliteCommand opened;
    private readonly SqliteCommand tellProofs;
    private readonly SqliteCommand update;
    private readonly SqliteCommand updateStatus;
    private readonly SqliteCommand updateVersion;
    private readonly SqliteCommand insertEvent;
    private readonly SqliteCommand answer;

    public CaseWriter(SqliteTransaction transaction, DateOnly day)
    {
        this.day = day;
        dayText = Day.Text(day);
        intents = new IntentWriter(transaction);
        find = transaction.Prepare(
            """
            SELECT c.version, c.status, c.head, i.client_id, i.debtor_id, i.currency, i.due_date, i.open_cents
            FROM invoices i LEFT JOIN cases c ON c.case_id = i.invoice_id WHERE i.invoice_id = @case
            """,
            "@case");
        open = transaction.Prepare(
            """
            INSERT INTO cases (
                case_id, client_id, debtor_id, part, procedure_id, procedure_version, status, version, invoice_due, promised, broken_promises, state)
            VALUES (@case, @client, @debtor, @part, @procedure, @version, 0, 0, @due, 0, 0, '')
            """,
            "@case", "@client", "@debtor", "@part", "@procedure", "@version", "@due");
        opened = transaction.Prepare("UPDATE invoices SET has_case = 1 WHERE invoice_id = @case", "@case");
        tellProofs = transaction.Prepare(
            """
            INSERT INTO signals (case_id, key, document)
            SELECT @case, 'proof:' || proof_id || ':' || @case, json_object('signal', 'proof', 'proof', json(document))
            FROM proofs WHERE debtor_id = @debtor AND (invoice_id IS NULL OR invoice_id = @case) ORDER BY proof_id
            ON CONFLICT (key) DO NOTHING
            """,
            "@case", "@debtor");
        update = transaction.Prepare(
            """
            UPDATE cases SET version = @version, due = @due, last_message = @last, promised = @promised, broken_promises = @broken, head = @head, state = @state
            WHERE case_id = @case AND version = @before
            """,
            "@version", "@due", "@last", "@promised", "@broken", "@head", "@state", "@case", "@before");
        // Apart, so that the indexes of open cases are left alone while a case stays open.
        updateStatus = transaction.Prepare("UPDATE cases SET status = @status, closed = @closed WHERE case_id = @case", "@status", "@closed", "@case");
        updateVersion = transaction.Prepare("UPDATE cases SET procedure_version = @version WHERE case_id = @case", "@version", "@case");
        insertEvent = transaction.Prepare(
            "INSERT INTO case_events (case_id, seq, day, kind, document, salt, commitment, hash) VALUES (@case, @seq, @day, @kind, @document, @salt, @commitment, @hash)",
            "@case", "@seq", "@day", "@kind", "@document", "@salt", "@commitment", "@hash");
        answer = transaction.Prepare("UPDATE signals SET answered = 1, document = '' WHERE signal_id = @id AND case_id = @case", "@id", "@case");
    }

    /// <returns>False when the decision was made on an older version; nothing of it is written then.</returns>
    public bool Save(CaseSave save)
    {
        var (before, state, events) = save.Decision;
        if (Find(state.Id) is not { } stored || (save.Opens ? stored.Version is not null : stored.Version != before))
        {
            return false;
        }

        // An answer is not taken back once something that followed from it leaves the house.
        if (events.Any(happened => happened is CaseEvent.AnswerWithdrawn) && intents.IsLeaving(events))
        {
            return false;
        }

        if (save.Opens)
        {
            open.Run(
                state.Id, stored.ClientId, stored.DebtorId, Partition.Of(stored.ClientId, stored.DebtorId), state.ProcedureId, state.ProcedureVersion, stored.InvoiceDue);
            opened.Run(state.Id);
            tellProofs.Run(state.Id, stored.DebtorId);
        }

        var head = Append(state.Id, before, events, stored.Head);
        update.Run(
            state.Version, Day.Text(state.NextDay), state.Messages.IsEmpty ? null : state.Messages[^1].Name, state.Promise is null ? 0 : 1, state.BrokenPromises,
            head, CaseJson.Write(state), state.Id, before);
        if (state.Status != stored.Status)
        {
            updateStatus.Run((int)state.Status, (int?)state.Closed, state.Id);
        }

        if (events.Any(happened => happened is CaseEvent.Migrated))
        {
            updateVersion.Run(state.ProcedureVersion, state.Id);
        }

        foreach (var happened in events)
        {
            intents.Follow(happened, stored, state.Id, save.Propose);
        }

        intents.Order(state, stored);
        foreach (var signal in save.Answered)
        {
            answer.Run(signal, state.Id);
        }

        return true;
    }

    public void Dispose()
    {
        intents.Dispose();
        find.Dispose();
        open.Dispose();
        opened.Dispose();
        tellProofs.Dispose();
        update.Dispose();
        updateStatus.Dispose();
        updateVersion.Dispose();
        insertEvent.Dispose();
        answer.Dispose();
    }

    private StoredCase? Find(long caseId)
    {
        using var row = find.With(caseId).ExecuteReader();
        return row.Read()
            ? new StoredCase(
                row.IsDBNull(0) ? null : row.GetInt64(0), row.IsDBNull(1) ? CaseStatus.Open : (CaseStatus)row.GetInt32(1), row.IsDBNull(2) ? null : (byte[])row.GetValue(2),
                row.GetString(3), row.GetInt64(4), row.GetString(5), row.GetString(6), row.GetInt64(7))
            : null;
    }

    private byte[]? Append(long caseId, long before, IReadOnlyList<CaseEvent> events, byte[]? head)
    {
        var seq = before;
        foreach (var happened in events)
        {
            seq++;
            var link = ChainedEvent.Next(head, seq, day, CaseJson.Write(happened), () => RandomNumberGenerator.GetBytes(SaltLength));
            insertEvent.Run(caseId, seq, dayText, EventKind.Of(happened), link.Document, link.Salt, link.Commitment, link.Hash);
            head = link.Hash;
        }

        return head;
    }
}
