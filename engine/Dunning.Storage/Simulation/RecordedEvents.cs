using System.Globalization;
using System.Text.Json;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Simulation;
using Dunning.Cases.Tasks;
using Dunning.Cases.Traces;
using Dunning.Core.Receivables;
using Dunning.Operations.Simulation;
using Dunning.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Simulation;

/// <summary>What people recorded about the cases of a page of debtors; read forward, case by case.</summary>
internal sealed class RecordedEvents : IDisposable
{
    // As the index case_events_recorded has it.
    private const string Recorded = "kind IN ('opened', 'noted', 'task-ended', 'answer-withdrawn', 'call-made', 'dispute-raised', 'hold-placed', 'hold-ended', 'reply', 'insolvent')";

    // Most remarks are the procedure's own; a search in the text leaves them out for less than it takes to read it as JSON.
    private const string Remark = "(instr(e.document, '\"payment.received\"') OR instr(e.document, '\"credit.noted\"') OR instr(e.document, '\"step.'))";

    private readonly OrderedRows events;
    private readonly OrderedRows tasks;
    private readonly List<EndedTask> ended = [];

    /// <param name="transaction">In which is read.</param>
    /// <param name="wanted">The debtors.</param>
    public RecordedEvents(SqliteTransaction transaction, string wanted)
    {
        events = new(
            transaction,
            $"""
            SELECT i.debtor_id, i.invoice_id, e.seq, e.day, e.kind, e.document
            FROM invoices i CROSS JOIN case_events e ON e.case_id = i.invoice_id
            WHERE {Dialect.In("i.debtor_id", "@wanted")} AND e.{Recorded}
                AND (e.kind <> 'noted' OR {Remark})
            ORDER BY i.debtor_id, i.invoice_id, e.seq
            """,
            wanted);
        tasks = new(
            transaction,
            $"""
            SELECT i.debtor_id, i.invoice_id, t.key, t.kind, t.due, json_extract(t.intent, '$.title')
            FROM invoices i CROSS JOIN tasks t ON t.case_id = i.invoice_id WHERE {Dialect.In("i.debtor_id", "@wanted")} AND t.ended > 0
            ORDER BY i.debtor_id, i.invoice_id
            """,
            wanted);
    }

    /// <summary>What was recorded about one invoice. Invoices are asked for in the order of their debtor and themselves.</summary>
    public RecordedCase Case(long debtorId, long caseId, Invoice invoice, IEnumerable<Payment> payments, IEnumerable<LifeInput> pauses)
    {
        var answers = new List<RecordedAnswer>();
        var given = new List<LifeInput>(pauses);
        var known = new List<(DateOnly Known, string Day, string Amount)>();
        DateOnly? opened = null;
        var call = 0L;
        ended.Clear();
        ended.AddRange(tasks.Of(debtorId, caseId).Select(row => new EndedTask(row.GetString(2), (TaskKind)row.GetInt64(3), Day.Read(row.GetString(4)), row.GetString(5))));
        foreach (var row in events.Of(debtorId, caseId))
        {
            var (seq, day) = (row.GetInt64(2), Day.Read(row.GetString(3)));
            switch (row.GetString(4))
            {
                case "opened":
                    opened = day;
                    break;
                case "call-made":
                    call = seq;
                    break;
                case "answer-withdrawn" when answers.Count > 0:
                    // Nothing came between an answer and its being taken back.
                    answers.RemoveAt(answers.Count - 1);
                    break;
                case "answer-withdrawn":
                    break;
                case "task-ended":
                    var (key, result) = Answer(Document(row));
                    if (ended.Find(task => task.Key == key) is { } asked)
                    {
                        answers.Add(RecordedAnswer.Of(asked.Kind, asked.Title, asked.Due, day, result));
                    }

                    break;
                case "noted" when CaseJson.Read<CaseEvent>(Document(row)).Why is var why:
                    if (why.Code is "payment.received" or "credit.noted")
                    {
                        known.Add((day, why.Values["day"], why.Values["amount"]));
                    }
                    else if (why.Code is "step.skipped" or "step.repeated" or "step.taken-now")
                    {
                        given.AddRange(Order(why, day));
                    }

                    break;

                // What came out in a call comes with the call's outcome.
                default:
                    if (seq != call + 1 && Signal(CaseJson.Read<CaseEvent>(Document(row)), day) is { } signal)
                    {
                        given.Add(new LifeInput.Signal(day, signal));
                    }

                    break;
            }
        }

        given.AddRange(payments.Select(payment => Applied(payment, known)));
        return new RecordedCase(caseId, invoice, opened, given, answers);
    }

    public void Dispose()
    {
        events.Dispose();
        tasks.Dispose();
    }

    // As it is stored, in UTF-8.
    private static byte[] Document(SqliteDataReader row) => row.GetFieldValue<byte[]>(5);

    /// <summary>Of an ended task's event, what counts here; its reason is left unread.</summary>
    private static (string Key, TaskResult Result) Answer(byte[] document)
    {
        var reader = new Utf8JsonReader(document);
        var (key, result) = ("", (TaskResult?)null);
        for (reader.Read(); reader.Read() && reader.TokenType == JsonTokenType.PropertyName;)
        {
            if (reader.ValueTextEquals("key"u8))
            {
                reader.Read();
                key = reader.GetString();
            }
            else if (reader.ValueTextEquals("result"u8))
            {
                result = RecordedResult.Read(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return (key ?? "", result ?? throw new JsonException("The event of an ended task has no result."));
    }

    /// <summary>What somebody recorded; null for what follows from something else.</summary>
    private static CaseSignal? Signal(CaseEvent happened, DateOnly day) => happened switch
    {
        CaseEvent.DisputeRaised { Dispute: var dispute } => new CaseSignal.DisputeRaised(dispute.Text, By(happened), dispute.Owner, dispute.Deadline),
        CaseEvent.HoldPlaced { Hold: { Cause: HoldCause.Case } hold } => new CaseSignal.HoldPlaced(hold),
        CaseEvent.HoldEnded { Cause: HoldCause.Case, Why.Code: "hold.lifted" } => new CaseSignal.HoldLifted(By(happened)),
        CaseEvent.ReplyReceived reply => new CaseSignal.ReplyReceived(day, reply.Why.Values.GetValueOrDefault("text", ""), By(happened)),
        CaseEvent.DebtorInsolvent { Insolvency: { } insolvency } => new CaseSignal.DebtorInsolvent(insolvency.Since, insolvency.Kind, By(happened)),
        _ => null,
    };

    // What was ordered before the step was kept with it can not be ordered again.
    private static IEnumerable<LifeInput> Order(Trace why, DateOnly day)
    {
        if (why.Values.TryGetValue("step", out var step))
        {
            var order = why.Code switch { "step.skipped" => StepOrder.Skip, "step.repeated" => StepOrder.Repeat, _ => StepOrder.DoNow };
            var outcome = why.Values.GetValueOrDefault("outcome", "");
            yield return new LifeInput.Signal(day, new CaseSignal.StepOrdered(order, step, outcome.Length == 0 ? null : outcome, why.Values["reason"], why.Values["by"]));
        }
    }

    private static string By(CaseEvent happened) => happened.Why.Values.GetValueOrDefault("by", "");

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

    private sealed record EndedTask(string Key, TaskKind Kind, DateOnly Due, string Title);
}
