using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Cases.Traces;
using Dunning.Integration.Tests.Storage;
using Dunning.Operations.Desk;
using Dunning.Operations.Outbox;
using Dunning.Operations.Reports;
using Dunning.Operations.Tasks;
using Dunning.Storage.Reports;
using Dunning.Tests.Contracts;
using Xunit;

namespace Dunning.Integration.Tests.Reports;

/// <summary>What was planned beside what was done; today is 2 March, and every step is planned for that day.</summary>
public sealed class ConsistencyTests : PortContract<SqliteOffice>
{
    private SqliteReports Reports => Office.Store.Reports;

    // sent on | held from, if at all | postponed to, if at all | proposed | the reason; empty when it left on its day
    [Theory]
    [InlineData("2026-03-02", "", "", false, "")]
    [InlineData("2026-03-03", "", "", false, "NoRun 1")]
    [InlineData("2026-03-05", "", "2026-03-05", false, "NotAllowedYet 3")]
    [InlineData("2026-03-09", "", "", true, "WaitedForRelease 7")]
    [InlineData("2026-03-06", "2026-03-02", "", false, "StoodStill 4")]
    [InlineData("2026-03-06", "2026-03-02", "2026-03-05", true, "StoodStill 4")]
    public async Task A_late_message_has_one_reason(string sentOn, string heldOn, string postponed, bool proposed, string expected)
    {
        await SetUpAsync(Given.Invoice());
        var state = await OpenAsync("2026-001", id => heldOn.Length > 0 ? [Given.Held(), Given.Planned(Given.Message(id, proposed: proposed))] : [Given.Planned(Given.Message(id, proposed: proposed))]);
        var message = Given.Message(state.Id);
        if (proposed)
        {
            await Office.Outbox.ReleaseAsync(DeskScope.Office, null, DateOnly.MaxValue, None);
        }

        if (postponed.Length > 0)
        {
            await Office.Outbox.PostponeAsync([new Postponement(message.Key, Given.Day(postponed), Given.Why)], None);
        }

        await SendAsync(message, Given.Day(sentOn));

        var line = Assert.Single((await ReadAsync()).Lines);
        Assert.Equal(("Herinnering", StepKind.Message, 1), (line.Step, line.Kind, line.Done));
        Assert.Equal(expected, string.Join(", ", line.Reasons.Select(why => FormattableString.Invariant($"{why.Key} {line.DaysLate}"))));
    }

    [Fact]
    public async Task Lines_are_per_client_step_and_month_and_what_was_not_done_does_not_count()
    {
        await SetUpAsync(Given.Invoice(), Given.Invoice("2026-002"), Given.Invoice("2026-003"));
        foreach (var (invoice, sentOn) in new[] { ("2026-001", "2026-03-02"), ("2026-002", "2026-03-06"), ("2026-003", "2026-04-01") })
        {
            var state = await OpenAsync(invoice, id => [Given.Planned(Given.Message(id)), Given.Planned(Given.Call(id))]);
            await SendAsync(Given.Message(state.Id), Given.Day(sentOn));
        }

        var first = (await Office.Tasks.OpenAsync(new TaskFilter(), None))[0];
        Assert.True(await Office.Tasks.EndAsync(first.Task.Key, Given.Result(), Given.Day("2026-03-04"), None));
        await RecordAsync(1, new CaseEvent.Shifted(5, Trace.Of("wait.shifted", ("activity", "Wachten"), ("planned", Given.Day("2026-02-25")), ("days", 5))));

        var report = await ReadAsync();

        Assert.Equal(
            ["2026-03 Message Herinnering 2/1 2.0", "2026-03 Task Bellen 1/1 2.0", "2026-03 Wait Wachten 1/1 5.0", "2026-04 Message Herinnering 1/1 30.0"],
            report.Lines.OrderBy(line => line.Month).ThenBy(line => line.Kind).Select(line => FormattableString.Invariant($"{line.Month:yyyy-MM} {line.Kind} {line.Step} {line.Done}/{line.Late} {line.AverageDaysLate:0.0}")));
        Assert.Equal((5, 4, 20.0m), (report.Done, report.Late, report.InTimePercentage));
        Assert.Empty((await Reports.ConsistencyAsync(DeskScope.Of("een ander"), Given.Today, Given.Today.AddYears(1), Given.Today, 10, None)).Lines);
    }

    // Invoices of 1 January, due 31 January; day 40 is 10 February, so from 11 February on something is wrong.
    [Theory]
    [InlineData("2026-02-10", "")]
    [InlineData("2026-02-11", "NIETS, ZONDER")]
    public async Task What_nobody_asked_for_after_day_40_is_left(string today, string expected)
    {
        await SetUpAsync(Given.Invoice("NIETS"), Given.Invoice("ZONDER"), Given.Invoice("GEMAILD"), Given.Invoice("GEBELD"), Given.Invoice("LANG", due: "2026-02-28"));
        await OpenAsync("NIETS");
        var mailed = await OpenAsync("GEMAILD", id => [Given.Planned(Given.Message(id))]);
        await OpenAsync("GEBELD", _ => [new CaseEvent.CallMade(new PastCall(Given.Today, true, "", null, null), Given.Why)]);
        await SendAsync(Given.Message(mailed.Id), Given.Today);
        await RecordAsync(mailed.Id, new CaseEvent.MessageSettled(Given.Message(mailed.Id).Key, new PastMessage(Given.Today, "herinnering", "Herinnering", Channel.Letter), "brief", Given.Why));

        var left = (await Reports.ConsistencyAsync(DeskScope.Office, Given.Today, Given.Today, Given.Day(today), 10, None)).Left;

        Assert.Equal(expected, string.Join(", ", left.Select(each => each.InvoiceNumber)));
        Assert.All(left, each => Assert.Equal((41, each.InvoiceNumber == "NIETS"), (each.Days, each.HasCase)));
    }

    private Task<ConsistencyReport> ReadAsync() => Reports.ConsistencyAsync(DeskScope.Office, Given.Day("2026-01-01"), Given.Day("2026-12-31"), Given.Today, 10, None);

    private Task SendAsync(MessageIntent message, DateOnly day) => Office.Outbox.SettleAsync(
        [new Settlement(message.Key, message.CaseId, new MessageResult.Sent(day, message.Channel, "brief"), new SentDocument("brief", "00", 1))], None);
}
