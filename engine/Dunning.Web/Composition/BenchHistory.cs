using System.Globalization;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Procedures;
using Dunning.Cases.Simulation;
using Dunning.Cases.Tasks;
using Dunning.Core.Amounts;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;
using Dunning.Storage.Seeding;

namespace Dunning.Web.Composition;

/// <summary>A made-up history of an invoice, another for each number and the same each time.</summary>
internal static class BenchHistory
{
    private const int Year = 365;

    public static SeededCase Live(long number, Procedure procedure, Firm firm, Client client, Debtor debtor, DateOnly last)
    {
        // Spread without a pattern: a whole number's bits, mixed.
        var chance = unchecked((uint)((number * 2_654_435_761) >> 7));
        var due = last.AddDays(-(int)(chance % Year) - 1);
        var invoice = new Invoice(
            client.Id, "B" + number.ToString(CultureInfo.InvariantCulture), debtor.Number, InvoiceType.Invoice, due.AddDays(-30), due, Money.Euro(100 + (chance % 5000)), null, null, "Levering");
        var paid = due.AddDays((int)(chance / Year % 90));
        Payment[] payments = chance % 10 < 7 && paid <= last
            ? [new Payment("P" + number.ToString(CultureInfo.InvariantCulture), invoice.Number, paid, chance % 10 == 0 ? invoice.Amount * 0.5m : invoice.Amount, PaymentKind.Bank)]
            : [];
        var given = payments.Select(payment => (LifeInput)new LifeInput.Payment(payment.Day, payment.Amount.Amount) { IsEarly = true }).ToList();
        if (chance % 29 == 0)
        {
            given.Add(new LifeInput.Signal(due.AddDays(12), new CaseSignal.HoldPlaced(new Hold("op verzoek", due.AddDays(26), "bench"))));
        }

        if (chance % 31 == 0)
        {
            given.Add(new LifeInput.Signal(due.AddDays(9), new CaseSignal.DisputeRaised("niet geleverd", "bench")));
        }

        var life = new CaseLife(procedure, firm, client, debtor, invoice) { CaseId = number, Answers = new RecordedAnswers([.. Answers(chance, due)], []) };
        life.Play(given, invoice.IssueDate, last);
        return new SeededCase(debtor, invoice, life.State) { Payments = payments, Events = life.Events };
    }

    private static IEnumerable<RecordedAnswer> Answers(uint chance, DateOnly due)
    {
        string[] calls = (chance % 5) switch
        {
            0 => ["NoAnswer", "NoAnswer", "PromiseToPay", "Refuses"],
            1 => ["Voicemail", "Refuses", "NoAnswer", "CannotPay"],
            2 => ["PromiseToPay", "Refuses"],
            3 => ["Dispute", "Refuses"],
            _ => ["NoAnswer"],
        };
        foreach (var (index, outcome) in calls.Index())
        {
            yield return RecordedAnswer.Of(
                TaskKind.Call, "", due, due.AddDays((int)((chance >> index) % 3)),
                new TaskResult(outcome, "bench", "mevrouw Jansen", outcome == "PromiseToPay" ? due.AddDays(10) : null, null, "niet geleverd"));
        }

        yield return RecordedAnswer.Of(TaskKind.Review, "Betwisting beoordelen", due, due.AddDays(4), new TaskResult("ClaimStands", "bench", null, null, null, null));
        yield return RecordedAnswer.Of(TaskKind.Review, "Incasso starten?", due, due.AddDays(2), new TaskResult("NoCollection", "bench", null, null, null, null));
    }
}
