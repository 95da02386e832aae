using Dapper;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Core.Amounts;
using Dunning.Core.Receivables;
using Dunning.Operations.Casework;
using Dunning.Operations.Desk;
using Dunning.Operations.Outbox;
using Dunning.Tests.Contracts;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dunning.Integration.Tests.Storage;

/// <summary>The first page's figures after a generated history, beside the same figures reckoned from the facts.</summary>
public sealed class OverviewPropertyTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public void The_overview_tells_what_the_facts_tell_after_any_history() =>
        Prop.ForAll<int>(seed => TellsAsync(seed)).Check(Config.QuickThrowOnFailure.WithMaxTest(12));

    private static async Task<bool> TellsAsync(int seed)
    {
        using var office = new SqliteOffice();
        await LiveAsync(office, new Random(seed));
        foreach (var (today, scope) in new[] { (Given.Today, DeskScope.Office), (Given.Today.AddDays(40), DeskScope.Of("ander")) })
        {
            var told = await office.Desk.OverviewAsync(scope, today, None);
            var facts = new OverviewFacts(office.Path, today, scope);
            Assert.Equal(facts.SalesDays(null), told.SalesDays);
            Assert.Equal(facts.Effects(), told.Effects);
            Assert.Equal(facts.Promises(), (told.PromisesKept, told.PromisesBroken));
            Assert.All(told.AgingByClient, client =>
            {
                Assert.Equal(facts.Open(client.ClientId, null, 0), client.NotYetDue);
                Assert.Equal(facts.SalesDays(client.ClientId), client.SalesDays);
                Assert.All(client.Bands, band => Assert.Equal(facts.Open(client.ClientId, band.FromDays, band.ToDays ?? 10_000), band.Amount));
            });
            Assert.Equal(facts.Open(null, 1, 10_000), told.Overdue);
            Assert.Equal(told.Aging.Sum(band => band.Amount), told.Overdue);
            foreach (var stage in told.Stages)
            {
                Assert.Equal(stage.Cases, (await office.Desk.CasesAsync(scope, new CaseFilter { Stage = stage.Name }, today, None)).Total);
            }

            Assert.Equal(told.Promised, (await office.Desk.CasesAsync(scope, new CaseFilter { Promised = true }, today, None)).Total);
        }

        return true;
    }

    // Invoices, credit notes, cases, messages that leave, promises and payments, in any order, on days around the office's day.
    private static async Task LiveAsync(SqliteOffice office, Random random)
    {
        string[] clients = [Given.ClientId, "ander"];
        await office.Ledger.SaveOfficeAsync(Given.Firm, [.. clients.Select(client => Given.Client(client))], None);
        var invoices = new List<Invoice>();
        var states = new List<CaseState>();
        for (var number = 0; number < 60; number++)
        {
            var name = FormattableString.Invariant($"F{number}");
            var day = Given.Today.AddDays(random.Next(-120, 30));
            switch (random.Next(6))
            {
                case 0 or 1:
                    var client = clients[random.Next(2)];
                    var type = random.Next(6) == 0 ? InvoiceType.CreditNote : InvoiceType.Invoice;
                    var invoice = new Invoice(client, name, "D1", type, day, day.AddDays(random.Next(40)), new Money(random.Next(1, 500), random.Next(8) == 0 ? "USD" : "EUR"), null, null, null);
                    await office.Ledger.SaveAsync(Given.Change([Given.Debtor(client: client)], [invoice], client: client), None);
                    invoices.Add(invoice);
                    break;
                case 2 when invoices.Where(known => known.Type == InvoiceType.Invoice).ToList() is { Count: > 0 } payable:
                    var paid = payable[random.Next(payable.Count)];
                    await office.Ledger.SaveAsync(
                        Given.Change(payments: [new Payment("bank:" + name, paid.Number, day, new Money(random.Next(1, 300), paid.Amount.Currency), PaymentKind.Bank)], client: paid.ClientId), None);
                    break;
                case 3 when (await office.Cases.ToOpenAsync(new Dictionary<string, DateOnly> { ["standaard"] = Given.Day("2027-01-01") }, Given.Today, 100, None)) is { Count: > 0 } waiting:
                    var id = waiting[random.Next(waiting.Count)].CaseId;
                    CaseEvent[] begin = [new CaseEvent.Opened(id, "standaard", 1, day, Given.Why), Given.Planned(Given.Message(id, bundled: false))];
                    states.Add(CaseFold.Of(begin));
                    Assert.Empty(await office.Cases.SaveAsync([new CaseSave(new Decision(0, states[^1], begin), [], Opens: true)], day, None));
                    break;
                case 4 when states.Count > 0:
                    var at = random.Next(states.Count);
                    CaseEvent[] more =
                    [
                        random.Next(3) switch
                        {
                            0 => new CaseEvent.PromiseMade(new Promise(10, day, day), Given.Why),
                            1 => new CaseEvent.PromiseKept(Given.Why),
                            _ => new CaseEvent.PromiseBroken(Given.Why),
                        },
                    ];
                    var after = more.Aggregate(states[at], CaseFold.Apply);
                    Assert.Empty(await office.Cases.SaveAsync([new CaseSave(new Decision(states[at].Version, after, more), [])], day, None));
                    states[at] = after;
                    break;
                case 5:
                    foreach (var parcel in await office.Outbox.ClaimAsync(Given.Today, 2, None))
                    {
                        await office.Outbox.SettleAsync(
                            [.. parcel.Items.Select(item => new Settlement(item.Message.Key, item.Message.CaseId, new MessageResult.Sent(day, Channel.Letter, "brief"), new SentDocument("brief", "ab12", 10)))], None);
                    }

                    break;
            }
        }
    }

    /// <summary>The facts of one office, for one question.</summary>
    private sealed class OverviewFacts(string path, DateOnly today, DeskScope scope)
    {
        private readonly List<(string Client, DateOnly Issued, DateOnly Due, bool Note, decimal Amount, decimal Open)> invoices =
        [
            .. Ask<(string Client, string Issued, string Due, long Type, long Amount, long Open)>(path, "SELECT client_id, issue_date, due_date, type, amount_cents, open_cents FROM invoices WHERE currency = 'EUR'")
                .Where(row => scope.Sees(row.Client)).Select(row => (row.Client, Given.Day(row.Issued), Given.Day(row.Due), row.Type == 1, row.Amount / 100m, row.Open / 100m)),
        ];

        public decimal Open(string? client, int? from, int to) => invoices
            .Where(invoice => !invoice.Note && invoice.Open > 0 && (client is null || invoice.Client == client) && today.DayNumber - invoice.Due.DayNumber is var late && late <= to && (from is null || late >= from))
            .Sum(invoice => invoice.Open);

        public int? SalesDays(string? client)
        {
            var sold = invoices.Where(invoice => (client is null || invoice.Client == client) && invoice.Issued > today.AddDays(-90) && invoice.Issued <= today)
                .Sum(invoice => invoice.Note ? -invoice.Amount : invoice.Amount);
            return sold > 0 ? (int)Math.Min(9999, decimal.Round(90 * Open(client, null, 10_000) / sold, MidpointRounding.AwayFromZero)) : null;
        }

        public List<StepEffect> Effects()
        {
            var payments = Ask<(long Case, string Day)>(path, "SELECT invoice_id, day FROM payments").ToLookup(payment => payment.Case, payment => Given.Day(payment.Day));
            var sent = Ask<(long Case, string Client, string Day)>(path, "SELECT case_id, client_id, sent_on FROM messages WHERE status = 3")
                .Where(message => scope.Sees(message.Client)).Select(message => (message.Case, Day: Given.Day(message.Day)))
                .Where(message => message.Day > today.AddDays(-90) && message.Day <= today.AddDays(-7)).ToList();
            var answered = sent.Count(message => payments[message.Case].Any(day => day >= message.Day && day <= message.Day.AddDays(7)));
            return sent.Count == 0 ? [] : [new StepEffect("Herinnering", sent.Count, answered)];
        }

        public (int Kept, int Broken) Promises()
        {
            var ended = Ask<(string Client, string Day, string Kind)>(path, "SELECT c.client_id, e.day, e.kind FROM case_events e JOIN cases c USING (case_id)")
                .Where(row => scope.Sees(row.Client) && Given.Day(row.Day) > today.AddDays(-90) && Given.Day(row.Day) <= today).ToList();
            return (ended.Count(row => row.Kind == "promise-kept"), ended.Count(row => row.Kind == "promise-broken"));
        }

        private static List<T> Ask<T>(string path, string sql)
        {
            using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
            return [.. connection.Query<T>(sql)];
        }
    }
}
