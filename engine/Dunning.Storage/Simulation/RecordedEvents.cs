using System.Globalization;
using System.Text.Json;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Simulation;
using Dunning.Cases.Tasks;
using Dunning.Core.Receivables;
using Dunning.Operations.Simulation;
using Dunning.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Simulation;

/// <summary>What people recorded about the cases of a page of debtors.</summary>
internal sealed class RecordedEvents
{
    // As the index case_events_recorded has it.
    private const string Recorded =
        "kind IN ('opened', 'task-ended', 'call-made', 'dispute-raised', 'hold-placed', 'hold-ended', 'reply-received', 'insolvent', 'step-ordered', 'noted')";

    private readonly ILookup<long, (long CaseId, long Seq, string Day, string Kind, string Document)> events;
    private readonly Dictionary<string, (string Key, long Kind, string Due, string Title)> tasks;

    private RecordedEvents(
        ILookup<long, (long CaseId, long Seq, string Day, string Kind, string Document)> events, Dictionary<string, (string Key, long Kind, string Due, string Title)> tasks)
    {
        this.events = events;
        this.tasks = tasks;
    }

    public static RecordedEvents Read(SqliteTransaction transaction, object wanted) => new(
        transaction.Rows<(long CaseId, long Seq, string Day, string Kind, string Document)>(
            $"""
            SELECT e.case_id, e.seq, e.day, e.kind, CASE e.kind WHEN 'opened' THEN '' WHEN 'call-made' THEN '' ELSE e.document END
            FROM invoices i CROSS JOIN case_events e ON e.case_id = i.invoice_id
            WHERE {Dialect.In("i.debtor_id", "@wanted")} AND e.{Recorded}
                AND (e.kind <> 'noted' OR json_extract(e.document, '$.why.code') = 'payment.received') ORDER BY e.case_id, e.seq
            """,
            wanted).ToLookup(row => row.CaseId),
        transaction.Rows<(string Key, long Kind, string Due, string Title)>(
            $"""
            SELECT t.key, t.kind, t.due, json_extract(t.intent, '$.title')
            FROM invoices i CROSS JOIN tasks t ON t.case_id = i.invoice_id WHERE {Dialect.In("i.debtor_id", "@wanted")} AND t.ended > 0
            """,
            wanted).ToDictionary(row => row.Key, StringComparer.Ordinal));

    public RecordedCase Case(long caseId, Invoice invoice, IEnumerable<Payment> payments)
    {
        var answers = new List<RecordedAnswer>();
        var given = new List<LifeInput>();
        var known = new List<(DateOnly Known, string Day, string Amount)>();
        DateOnly? opened = null;
        var call = 0L;
        foreach (var (_, seq, written, kind, document) in events[caseId])
        {
            var day = Day.Read(written);
            switch (kind)
            {
                case "opened":
                    opened = day;
                    break;
                case "noted" when CaseJson.Read<CaseEvent>(document).Why.Values is var values:
                    known.Add((day, values["day"], values["amount"]));
                    break;
                case "call-made":
                    call = seq;
                    break;
                case "task-ended" when JsonSerializer.Deserialize<EndedTask>(document, EndedTask.Form) is { } ended && tasks.TryGetValue(ended.Key, out var task):
                    answers.Add(RecordedAnswer.Of((TaskKind)task.Kind, task.Title, Day.Read(task.Due), day, ended.Result));
                    break;

                // What the debtor contested in a call comes with the call's outcome.
                case "dispute-raised" when seq != call + 1 && CaseJson.Read<CaseEvent>(document) is CaseEvent.DisputeRaised raised:
                    given.Add(new LifeInput.Signal(day, new CaseSignal.DisputeRaised(raised.Dispute.Text, raised.Why.Values.GetValueOrDefault("by", ""))));
                    break;
                case "hold-placed" when CaseJson.Read<CaseEvent>(document) is CaseEvent.HoldPlaced placed:
                    given.Add(new LifeInput.Signal(day, new CaseSignal.HoldPlaced(placed.Hold)));
                    break;
                case "hold-ended" when CaseJson.Read<CaseEvent>(document) is CaseEvent.HoldEnded { Why: { Code: "hold.lifted" } why }:
                    given.Add(new LifeInput.Signal(day, new CaseSignal.HoldLifted(why.Values.GetValueOrDefault("by", ""))));
                    break;
            }
        }

        given.AddRange(payments.Select(payment => Applied(payment, known)));
        return new RecordedCase(caseId, invoice, opened, given, answers);
    }

    /// <summary>
    /// A payment of which the case took note was known on that day; one from before the case, on its own day. What a bank file brings is there
    /// before the day's run.
    /// </summary>
    private static LifeInput Applied(Payment payment, List<(DateOnly Known, string Day, string Amount)> known)
    {
        var index = known.FindIndex(noted => noted.Day == Day.Text(payment.Day) && decimal.Parse(noted.Amount, CultureInfo.InvariantCulture) == payment.Amount.Amount);
        var day = index < 0 ? payment.Day : known[index].Known;
        if (index >= 0)
        {
            known.RemoveAt(index);
        }

        return payment.Kind == PaymentKind.CreditNote
            ? new LifeInput.Credit(day, payment.Amount.Amount, payment.Id, payment.Day) { IsEarly = true }
            : new LifeInput.Payment(day, payment.Amount.Amount, payment.Day) { IsEarly = payment.Kind == PaymentKind.Bank };
    }

    /// <summary>Of an ended task's event, what counts here; its reason is left unread.</summary>
    private sealed record EndedTask(string Key, TaskResult Result)
    {
        public static JsonSerializerOptions Form { get; } = new(JsonSerializerDefaults.Web);
    }
}
