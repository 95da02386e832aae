using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Cases.Tasks;
using Dunning.Core.Amounts;
using Dunning.Operations.Desk;
using Dunning.Operations.Ledger;
using Dunning.Operations.Outbox;
using Dunning.Operations.Tasks;
using Xunit;

namespace Dunning.Tests.Contracts;

public abstract class DeskContract<TOffice> : PortContract<TOffice>
    where TOffice : IOfficeUnderTest, new()
{
    [Fact]
    public async Task The_overview_counts_and_adds_what_the_cases_and_invoices_say()
    {
        await LivelyOfficeAsync();

        var overview = await Office.Desk.OverviewAsync(DeskScope.Office, Given.Today, None);

        Assert.Equal((4, 410m), (overview.OpenCases, overview.OpenAmount));
        Assert.Equal((410m, 60m), (overview.Overdue, overview.NotYetDue));
        Assert.Equal((1, 1, 1), (overview.CallsDue, overview.OtherTasks, overview.Proposed));
        Assert.Equal((1, 1, 1, 1), (overview.Held, overview.Disputed, overview.Promised, overview.Unapplied));
        Assert.Equal(
            [new AgeBand(1, 30, 310, 3), new AgeBand(31, 60, 100, 1), new AgeBand(61, 90, 0, 0), new AgeBand(91, null, 0, 0)], overview.Aging);
        Assert.Equal([new ClientFigures("ander", "Bakkerij ander", 1, 60, 0, 0), new ClientFigures(Given.ClientId, "Bakkerij bakkerij", 3, 350, 60, 1)], overview.Clients);
        Assert.Equal([new StageFigures("", 3, 310), new StageFigures("Herinnering", 1, 100)], overview.Stages);
    }

    [Fact]
    public async Task Who_may_see_one_client_sees_nothing_of_another()
    {
        await LivelyOfficeAsync();
        var scope = DeskScope.Of("ander");

        var overview = await Office.Desk.OverviewAsync(scope, Given.Today, None);
        var cases = await Office.Desk.CasesAsync(scope, new CaseFilter(), Given.Today, None);

        Assert.Equal((1, 60m, 0, 0), (overview.OpenCases, overview.OpenAmount, overview.CallsDue, overview.Unapplied));
        Assert.Equal("ander", Assert.Single(overview.Clients).ClientId);
        Assert.Equal(["a-1"], cases.Rows.Select(row => row.InvoiceNumber));
        Assert.Empty((await Office.Desk.CasesAsync(scope, new CaseFilter(ClientId: Given.ClientId), Given.Today, None)).Rows);
        Assert.Empty(await Office.Desk.UnappliedAsync(scope, None));
        var hidden = (await Office.Desk.CasesAsync(DeskScope.Office, new CaseFilter(ClientId: Given.ClientId), Given.Today, None)).Rows[0];
        Assert.Null(await Office.Desk.DossierAsync(scope, hidden.Id, Given.Today, None));
    }

    [Fact]
    public async Task Who_may_see_certain_clients_sees_those_and_who_may_see_none_sees_nothing()
    {
        await LivelyOfficeAsync();
        var office = await Office.Desk.OverviewAsync(DeskScope.Office, Given.Today, None);

        var both = await Office.Desk.OverviewAsync(DeskScope.Of("ander", Given.ClientId), Given.Today, None);
        var none = await Office.Desk.OverviewAsync(DeskScope.Nothing, Given.Today, None);

        Assert.Equivalent(office, both, strict: true);
        Assert.Equal((0, 0m, 0m, 0, 0), (none.OpenCases, none.Overdue, none.NotYetDue, none.Proposed, none.Unapplied));
        Assert.Empty(none.Clients);
        Assert.Equal(0, (await Office.Desk.CasesAsync(DeskScope.Nothing, new CaseFilter(IncludeClosed: true), Given.Today, None)).Total);
        Assert.Empty((await Office.Desk.DayAsync(DeskScope.Nothing, Given.Today, None)).Highlights);
        Assert.Empty(await Office.Tasks.OpenAsync(new TaskFilter { Scope = DeskScope.Nothing }, None));
        Assert.Empty(await Office.Outbox.ProposedAsync(DeskScope.Nothing, None));
    }

    [Theory]
    [InlineData("ijsB", "b-1 b-2 b-3")]
    [InlineData("b-2", "b-2")]
    [InlineData("B2", "b-2")]
    [InlineData("100%", "")]
    [InlineData("D2", "a-1")]
    [InlineData("za", "a-1")]
    [InlineData("aak", "a-1")]
    [InlineData("beer caf", "b-1 b-2 b-3")]
    [InlineData("12345678", "a-1 b-1 b-2 b-3")]
    [InlineData("+31 6-1234 5678", "a-1 b-1 b-2 b-3")]
    [InlineData("150,00", "b-3")]
    [InlineData("60", "a-1")]
    [InlineData("\"zaak\" OR ijsbeer", "")]
    public async Task Cases_are_found_by_name_number_telephone_amount_or_invoice(string search, string expected)
    {
        await LivelyOfficeAsync();

        var page = await Office.Desk.CasesAsync(DeskScope.Office, new CaseFilter(search), Given.Today, None);

        Assert.Equal(expected, string.Join(' ', page.Rows.Select(row => row.InvoiceNumber).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Cases_come_longest_overdue_first_a_page_at_a_time()
    {
        await LivelyOfficeAsync();

        var second = await Office.Desk.CasesAsync(DeskScope.Office, new CaseFilter(Page: 2, PageSize: 3), Given.Today, None);
        var first = await Office.Desk.CasesAsync(DeskScope.Office, new CaseFilter(PageSize: 3), Given.Today, None);
        var held = await Office.Desk.CasesAsync(DeskScope.Office, new CaseFilter(Status: CaseStatus.Held), Given.Today, None);
        var closed = await Office.Desk.CasesAsync(DeskScope.Office, new CaseFilter(Status: CaseStatus.Closed), Given.Today, None);
        var all = await Office.Desk.CasesAsync(DeskScope.Office, new CaseFilter(IncludeClosed: true), Given.Today, None);

        Assert.Equal(["b-1", "b-2", "b-3"], first.Rows.Select(row => row.InvoiceNumber));
        Assert.Equal((4, "a-1"), (second.Total, second.Rows.Single().InvoiceNumber));
        Assert.Equal(("b-2", Given.Day("2026-04-01")), (held.Rows.Single().InvoiceNumber, held.Rows.Single().NextDay));
        Assert.Equal(CloseReason.Paid, closed.Rows.Single().Closed);
        Assert.Equal(5, all.Total);
        Assert.Equal("b-1", (await Office.Desk.CasesAsync(DeskScope.Office, new CaseFilter(CaseState.Reference(first.Rows[0].Id)), Given.Today, None)).Rows.Single().InvoiceNumber);
        Assert.Equal(("Herinnering", 100m), (first.Rows[0].LastMessage, first.Rows[0].Open));
    }

    [Fact]
    public async Task A_dossier_holds_everything_of_the_case()
    {
        await LivelyOfficeAsync();
        var id = (await Office.Desk.CasesAsync(DeskScope.Office, new CaseFilter("b-1"), Given.Today, None)).Rows.Single().Id;

        var dossier = await Office.Desk.DossierAsync(DeskScope.Office, id, Given.Today, None);

        Assert.NotNull(dossier);
        Assert.Equal(dossier.State.Version, dossier.Timeline.Count);
        Assert.Equal(dossier.Timeline.Count, dossier.Timeline[0].Sequence);
        Assert.All(dossier.Timeline, entry => Assert.Equal(Given.Today, entry.Day));
        Assert.Equal([new DossierDocument("brief", "Herinnering", Channel.Letter, Given.Today, "ab12")], dossier.Documents);
        Assert.Equal(TaskKind.Call, Assert.Single(dossier.Tasks).Task.Kind);
        Assert.Equal(["b-2", "b-3", "b-4"], dossier.OtherCases.Select(row => row.InvoiceNumber));
        Assert.Equal(350, dossier.Facts.Account.Due.Amount);
    }

    [Fact]
    public async Task A_day_tells_what_happened_on_it()
    {
        await LivelyOfficeAsync();

        var day = await Office.Desk.DayAsync(DeskScope.Office, Given.Today, None);
        var empty = await Office.Desk.DayAsync(DeskScope.Office, Given.Today.AddDays(1), None);

        Assert.Equal((5, 1, 0, 1, 2), (day.CasesOpened, day.Letters, day.Mails, day.Calls, day.TasksPlanned));
        Assert.Equal((1, 90m, 1), (day.Payments, day.Paid, day.CasesPaid));
        Assert.Equal(5, day.Highlights.Select(highlight => highlight.CaseId).Distinct().Count());
        Assert.Equal((0, 0, 0, 0m), (empty.CasesOpened, empty.Letters, empty.Payments, empty.Paid));
        Assert.Empty(empty.Highlights);
    }

    [Fact]
    public async Task Unapplied_amounts_come_newest_first()
    {
        await LivelyOfficeAsync();
        var newer = new BankEntry("bank:9", Given.Today, Money.Euro(20), null, "NL91ABNA0417164300", "dank", Money.Euro(5));
        await Office.Ledger.SaveAsync(Given.Change(entries: [newer]), None);

        var unapplied = await Office.Desk.UnappliedAsync(DeskScope.Office, None);

        Assert.Equal(["bank:9", "bank:2"], unapplied.Select(entry => entry.Entry.Reference));
        Assert.Equal(new UnappliedEntry("Bakkerij bakkerij", newer), unapplied[0]);
    }

    // b-1 got a letter and must be called, b-2 is held, b-3 disputed and promised, b-4 paid, b-5 not due, a-1 of another client is proposed and in review.
    private async Task LivelyOfficeAsync()
    {
        await SetUpAsync(
            Given.Invoice("b-1", 100, "2026-01-20"), Given.Invoice("b-2", 100, "2026-02-01"), Given.Invoice("b-3", 150, "2026-02-02"), Given.Invoice("b-4", 90, "2026-02-03"),
            Given.Invoice("b-5", 60, "2026-03-02"));
        await Office.Ledger.SaveOfficeAsync(Given.Firm, [Given.Client("ander")], None);
        await Office.Ledger.SaveAsync(
            Given.Change([Given.Debtor("D2", "Zaak", "ander")], [Given.Invoice("a-1", 60, "2026-02-28", "D2", "ander")], client: "ander"), None);

        var called = await OpenAsync("b-1", id =>
        [
            Given.Planned(Given.Message(id)), Given.Planned(Given.Call(id)), new CaseEvent.CallMade(new PastCall(Given.Today, false, "", null, null), Given.Why),
        ]);
        await OpenAsync("b-2", _ => [Given.Held()]);
        await OpenAsync("b-3", _ =>
        [
            new CaseEvent.PromiseMade(new Promise(150, Given.Day("2026-03-09"), Given.Today), Given.Why), new CaseEvent.DisputeRaised(new Dispute("kapot", Given.Today), Given.Why),
        ]);
        await OpenAsync("b-4", _ => [new CaseEvent.Paid(Given.Today, Given.Why), new CaseEvent.Closed(CloseReason.Paid, Given.Why)]);
        await OpenAsync("a-1", id => [Given.Planned(Given.Message(id, proposed: true)), Given.Planned(Given.Call(id) with { Kind = TaskKind.Review })]);

        await Office.Ledger.SaveAsync(
            Given.Change(
                entries:
                [
                    new BankEntry("bank:1", Given.Today, Money.Euro(90), null, null, null, Money.Euro(90)),
                    new BankEntry("bank:2", Given.Day("2026-02-20"), Money.Euro(12), "Iemand", null, null, Money.Euro(0)),
                ],
                payments: [Given.Payment(90, "b-4", day: "2026-03-02")]),
            None);
        await Office.Outbox.ClaimAsync(Given.Today, 10, None);
        var sent = new MessageResult.Sent(Given.Today, Channel.Letter, "brief");
        await Office.Outbox.SettleAsync([new Settlement(Given.Message(called.Id).Key, called.Id, sent, new SentDocument("brief", "ab12", 10))], None);
        await RecordAsync(
            called.Id, new CaseEvent.MessageSettled(Given.Message(called.Id).Key, new PastMessage(Given.Today, "herinnering", "Herinnering", Channel.Letter), "brief", Given.Why));
    }
}
