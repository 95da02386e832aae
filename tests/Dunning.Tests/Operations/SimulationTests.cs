using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dunning.Cases.Procedures;
using Dunning.Cases.Simulation;
using Dunning.Core.Amounts;
using Dunning.Core.Receivables;
using Dunning.Operations.Simulation;
using Dunning.Tests.InMemory;
using Xunit;

namespace Dunning.Tests.Operations;

/// <summary>The difference between two versions of a procedure over a recorded portfolio.</summary>
public sealed class SimulationTests
{
    private static readonly DateOnly Last = new(2026, 3, 31);

    [Fact]
    public async Task Equal_versions_differ_in_nothing()
    {
        var difference = await CompareAsync(Some.Procedure("zoho-vdt"), Cases(60));

        Assert.True(difference.IsEmpty);
        Assert.Equal(60, difference.Cases);
        Assert.Empty(difference.Most);
        Assert.Empty(difference.Closings);
        Assert.All(difference.Kinds.Values, counts => Assert.True(counts.Before > 0 && counts.Before == counts.After && !counts.IsChanged));
    }

    [Fact]
    public async Task A_longer_wait_sends_what_it_leads_to_later()
    {
        var difference = await CompareAsync(Changed("secondReminderDays", 10), [Case(1, "2026-01-05", null)]);

        Assert.Equal((1, 1), (difference.Cases, difference.Changed));
        Assert.Equal(
            [("Herinnering", 0, 0, ""), ("Tweede herinnering", 0, 0, "4:1"), ("Bellen: reden achterhalen", 0, 0, "4:1")],
            difference.Steps.Select(step => (step.Name, step.Counts.Added, step.Counts.Gone, string.Join(' ', step.Counts.Shifts.Select(shift => FormattableString.Invariant($"{shift.Days}:{shift.Count}"))))));
        var most = Assert.Single(difference.Most);
        Assert.Equal(8, most.Weight);
        Assert.Contains("2026-01-15 email Tweede herinnering 1210.00", most.Before.Select(line => line.ToString()));
        Assert.Contains("2026-01-19 email Tweede herinnering 1210.00", most.After.Select(line => line.ToString()));
        Assert.Contains(most.AfterEvents, dated => dated.Event.Why.Code == "message.planned");
    }

    [Fact]
    public async Task A_longer_wait_spares_who_pays_in_time()
    {
        var difference = await CompareAsync(Changed("firstReminderDays", 7), [Case(1, "2026-01-05", "2026-01-10")]);

        Assert.Equal(
            [(SimulatedKind.Email, "Herinnering", 0, 1), (SimulatedKind.Email, "Bedankt voor de betaling", 0, 1)],
            difference.Steps.Select(step => (step.Kind, step.Name, step.Counts.Added, step.Counts.Gone)));
        Assert.Empty(difference.Closings);
    }

    [Fact]
    public async Task By_post_instead_of_by_mail_is_another_message()
    {
        var difference = await CompareAsync(Changed("remindersByPost", true), [Case(1, "2026-01-05", "2026-01-12")]);

        Assert.Equal((0, 1), (difference.Kinds[SimulatedKind.Letter].Gone, difference.Kinds[SimulatedKind.Letter].Added));
        Assert.Equal((1, 0), (difference.Kinds[SimulatedKind.Email].Gone, difference.Kinds[SimulatedKind.Email].Added));
    }

    [Fact]
    public async Task What_moves_past_the_last_day_is_later_not_gone()
    {
        var difference = await CompareAsync(Changed("firstReminderDays", 10), [Case(1, "2026-01-05", null)], new DateOnly(2026, 1, 9));

        var step = Assert.Single(difference.Steps, step => step.Name == "Herinnering").Counts;
        Assert.Equal((1, 0, 0, 1), (step.Before, step.After, step.Gone, step.Later));
    }

    [Fact]
    public async Task A_case_that_opened_late_is_not_opened_sooner()
    {
        var late = Case(1, "2025-06-01", null) with { OpenedOn = new DateOnly(2026, 1, 5) };

        var difference = await CompareAsync(Changed("secondReminderDays", 10), [late]);

        Assert.All(difference.Most.Single().Before, line => Assert.True(line.Day >= late.OpenedOn));
    }

    [Fact]
    public async Task The_order_of_the_pages_makes_no_difference()
    {
        var cases = Cases(200);
        var changed = Changed("secondReminderDays", 9);

        var forth = await CompareAsync(changed, cases);
        var back = await CompareAsync(changed, [.. cases.Reverse()]);

        Assert.False(forth.IsEmpty);
        Assert.Equal(10, forth.Most.Count);
        Assert.Equal(JsonSerializer.Serialize(forth), JsonSerializer.Serialize(back));
    }

    private static async Task<PortfolioDifference> CompareAsync(Procedure after, IReadOnlyList<RecordedCase> cases, DateOnly? last = null)
    {
        var office = new InMemoryOffice();
        await office.Ledger.SaveOfficeAsync(Some.Firm, [Some.Client("zoho-vdt")], CancellationToken.None);
        var to = last ?? Last;
        return await new SimulatePortfolio(new Portfolio(cases), office.Ledger).ExecuteAsync(
            Some.Procedure("zoho-vdt"), after, new SimulationScope(DateOnly.MinValue, to, to, ["voorbeeld"], [], 10), CancellationToken.None);
    }

    private static Procedure Changed(string input, JsonNode value)
    {
        var files = Some.Files("zoho-vdt").Files.ToDictionary(StringComparer.Ordinal);
        var workflow = JsonNode.Parse(files[ProcedureFiles.Workflow])!;
        workflow["inputs"]!.AsArray().First(each => (string?)each!["name"] == input)!["defaultValue"] = value;
        files[ProcedureFiles.Workflow] = Encoding.UTF8.GetBytes(workflow.ToJsonString());
        return ProcedureCompiler.Compile(new ProcedureFiles(files), 2, "").Procedure!;
    }

    private static RecordedCase[] Cases(int count) =>
        [.. Enumerable.Range(1, count).Select(number => Case(number, FormattableString.Invariant($"2026-01-{5 + (number % 20):00}"), number % 3 == 0 ? null : FormattableString.Invariant($"2026-02-{1 + (number % 27):00}")))];

    private static RecordedCase Case(int number, string due, string? paid)
    {
        var invoice = Some.Invoice(1210m, DateOnly.Parse(due, null), FormattableString.Invariant($"2026-{number:0000}"));
        return new RecordedCase(number, invoice, invoice.DueDate.AddDays(1), paid is null ? [] : [new LifeInput.Payment(DateOnly.Parse(paid, null), 1210m) { IsEarly = true }], []);
    }

    private sealed class Portfolio(IReadOnlyList<RecordedCase> cases) : IPortfolio
    {
        public async IAsyncEnumerable<IReadOnlyList<RecordedDebtor>> ReadAsync(IReadOnlyCollection<string> clientIds, int share, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            foreach (var page in cases.Chunk(7))
            {
                await Task.Yield();
                yield return [.. page.Select(each => new RecordedDebtor(Some.Debtor, [each.Invoice], Payments(each), [each]))];
            }
        }

        private static List<Payment> Payments(RecordedCase each) =>
            [.. each.Given.OfType<LifeInput.Payment>().Select(payment => new Payment("p", each.Invoice.Number, payment.Day, Money.Euro(payment.Amount), PaymentKind.Bank))];
    }
}
