using Dunning.Cases.Lifecycle;
using Dunning.Core.Receivables;
using Dunning.Operations.Casework;
using Xunit;

namespace Dunning.Tests.Contracts;

public abstract class CaseStoreContract<TOffice> : PortContract<TOffice>
    where TOffice : IOfficeUnderTest, new()
{
    [Fact]
    public async Task Invoices_to_open_are_due_open_beyond_the_tolerance_and_without_a_case()
    {
        await SetUpAsync(
            Given.Invoice("due"), Given.Invoice("later", due: "2026-02-15"), Given.Invoice("small", 1.00m), Given.Invoice("paid", 50), Given.Invoice("opened"),
            Given.Invoice("note", type: InvoiceType.CreditNote));
        await Office.Ledger.SaveAsync(Given.Change(payments: [Given.Payment(49.50m, "paid")]), None);
        await OpenAsync("opened");

        Assert.Equal(["due"], (await ToOpenAsync("2026-02-15")).Select(open => open.Facts.Invoice.Invoice.Number));
        Assert.Equal(["due", "later"], (await ToOpenAsync("2026-02-16")).Select(open => open.Facts.Invoice.Invoice.Number));
        Assert.Single(await ToOpenAsync("2026-02-16", limit: 1));
    }

    [Fact]
    public async Task Facts_hold_the_parties_the_payments_and_the_account_in_the_invoices_currency()
    {
        await SetUpAsync(
            Given.Invoice(), Given.Invoice("2026-002", 50, "2026-03-31"), Given.Invoice("2026-003", 70, currency: "USD"), Given.Invoice("2026-004", 10));
        await Office.Ledger.SaveAsync(Given.Change(payments: [Given.Payment(25, id: "b"), Given.Payment(5, id: "a"), Given.Payment(10, "2026-004")]), None);

        var facts = (await ToOpenAsync())[0].Facts;

        Assert.Equal((Given.Firm, Given.Client(), Given.Debtor()), (facts.Firm, facts.Client, facts.Debtor));
        Assert.Equal(["a", "b"], facts.Payments.Select(payment => payment.Id));
        Assert.Equal(70, facts.Open.Amount);
        Assert.Equal(["2026-001", "2026-002"], facts.Account.Lines.Select(line => line.Invoice.Number));
        Assert.Equal((70, 50), (facts.Account.Due.Amount, facts.Account.NotYetDue.Amount));
    }

    [Fact]
    public async Task A_saved_case_comes_back_with_its_events()
    {
        await SetUpAsync(Given.Invoice());

        var saved = await OpenAsync("2026-001", id => [Given.Planned(Given.Message(id)), Given.Planned(Given.Call(id)), Given.Held()]);

        var work = await FindAsync(saved.Id);
        Assert.Equal(CaseJson.Write(saved), CaseJson.Write(work.State));
        var events = await Office.Cases.EventsAsync(saved.Id, None);
        Assert.Equal(4, events.Count);
        Assert.Equal(CaseJson.Write(saved), CaseJson.Write(CaseFold.Of(events)));
        Assert.Null(await Office.Cases.FindAsync(saved.Id + 100, Given.Today, None));
    }

    [Fact]
    public async Task Due_are_cases_with_signals_first_and_then_those_whose_day_has_come()
    {
        await SetUpAsync(Given.Invoice("a"), Given.Invoice("b"), Given.Invoice("c"), Given.Invoice("d"));
        await OpenAsync("a", _ => [Given.Held("2026-03-02")]);
        await OpenAsync("b", _ => [Given.Held("2026-02-27")]);
        await OpenAsync("c", _ => [Given.Held("2026-03-03")]);
        var signalled = await OpenAsync("d", _ => [Given.Held("2026-05-01")]);
        await Office.Cases.LeaveSignalAsync(signalled.Id, "k", new CaseSignal.HoldLifted("anna"), None);

        var due = await Office.Cases.DueAsync(Given.Today, 10, None);

        Assert.Equal(["d", "b", "a"], due.Select(work => work.Facts.Invoice.Invoice.Number));
        Assert.Equal([new CaseSignal.HoldLifted("anna")], due[0].Signals.Select(stored => stored.Signal));
        Assert.Equal(["d", "b"], (await Office.Cases.DueAsync(Given.Today, 2, None)).Select(work => work.Facts.Invoice.Invoice.Number));
    }

    [Fact]
    public async Task A_signal_is_left_once_also_after_it_was_answered()
    {
        await SetUpAsync(Given.Invoice());
        var state = await OpenAsync("2026-001", _ => [Given.Held()]);

        Assert.True(await Office.Cases.LeaveSignalAsync(state.Id, "k", new CaseSignal.HoldLifted("anna"), None));
        Assert.False(await Office.Cases.LeaveSignalAsync(state.Id, "k", new CaseSignal.HoldLifted("anna"), None));
        await RecordAsync(state.Id, new CaseEvent.Noted(Given.Why));
        Assert.False(await Office.Cases.LeaveSignalAsync(state.Id, "k", new CaseSignal.HoldLifted("anna"), None));

        Assert.Empty((await FindAsync(state.Id)).Signals);
        Assert.Empty(await Office.Cases.DueAsync(Given.Today, 10, None));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Office.Cases.LeaveSignalAsync(state.Id + 100, "l", new CaseSignal.DayCame(), None));
    }

    [Fact]
    public async Task A_decision_on_an_older_version_is_left_out_whole()
    {
        await SetUpAsync(Given.Invoice(), Given.Invoice("2026-002"));
        var stale = await OpenAsync("2026-001", _ => [Given.Held()]);
        var other = await OpenAsync("2026-002", _ => [Given.Held()]);
        await Office.Cases.LeaveSignalAsync(stale.Id, "k", new CaseSignal.DayCame(), None);
        var signal = (await FindAsync(stale.Id)).Signals.Single().Id;
        CaseEvent[] late = [Given.Planned(Given.Message(stale.Id))];
        CaseEvent[] fine = [Given.Planned(Given.Message(other.Id))];

        var leftOut = await Office.Cases.SaveAsync(
            [
                new CaseSave(new Decision(stale.Version - 1, CaseFold.Apply(stale, late[0]), late), [signal]),
                new CaseSave(new Decision(other.Version, CaseFold.Apply(other, fine[0]), fine), []),
            ],
            Given.Today, None);

        Assert.Equal([stale.Id], leftOut);
        Assert.Equal(2, (await Office.Cases.EventsAsync(stale.Id, None)).Count);
        Assert.Single((await FindAsync(stale.Id)).Signals);
        Assert.Equal([other.Id], (await Office.Outbox.ClaimAsync(Given.Today, 10, None)).SelectMany(parcel => parcel.Items).Select(item => item.Message.CaseId));
    }

    [Fact]
    public async Task A_case_opens_once()
    {
        await SetUpAsync(Given.Invoice());
        var state = await OpenAsync("2026-001");

        var again = await Office.Cases.SaveAsync(
            [new CaseSave(new Decision(0, state, [new CaseEvent.Opened(state.Id, "standaard", 1, Given.Today, Given.Why)]), [], Opens: true)], Given.Today, None);

        Assert.Equal([state.Id], again);
        Assert.Single(await Office.Cases.EventsAsync(state.Id, None));
    }

    [Fact]
    public async Task What_a_case_withdraws_is_gone_and_may_be_planned_again()
    {
        await SetUpAsync(Given.Invoice());
        var state = await OpenAsync("2026-001", id => [Given.Planned(Given.Message(id)), Given.Planned(Given.Call(id))]);
        var (message, call) = (Given.Message(state.Id), Given.Call(state.Id));

        await RecordAsync(state.Id, new CaseEvent.Withdrawn(message.Key, Given.Why), new CaseEvent.Withdrawn(call.Key, Given.Why));
        Assert.Empty(await Office.Outbox.ClaimAsync(Given.Today, 10, None));
        Assert.Empty(await Office.Tasks.OpenAsync(new(), None));

        await RecordAsync(state.Id, Given.Planned(message with { Decided = 60 }), Given.Planned(call with { Title = "Nog eens" }));
        Assert.Equal(60, (await Office.Outbox.ClaimAsync(Given.Today, 10, None)).Single().Items.Single().Message.Decided);
        Assert.Equal("Nog eens", (await Office.Tasks.OpenAsync(new(), None)).Single().Task.Title);
    }

    [Fact]
    public async Task A_closed_case_leaves_nothing_outstanding()
    {
        await SetUpAsync(Given.Invoice());
        var state = await OpenAsync("2026-001", id => [Given.Planned(Given.Message(id)), Given.Planned(Given.Call(id)), new CaseEvent.Closed(CloseReason.Paid, Given.Why)]);

        Assert.Empty(await Office.Outbox.ClaimAsync(Given.Today, 10, None));
        Assert.Empty(await Office.Tasks.OpenAsync(new(), None));
        Assert.Empty(await Office.Cases.DueAsync(Given.Day("2030-01-01"), 10, None));
        Assert.Equal(CaseStatus.Closed, (await FindAsync(state.Id)).State.Status);
    }

    [Fact]
    public async Task Cases_are_found_and_counted_by_the_version_they_follow()
    {
        await SetUpAsync(Given.Invoice("2026-001"), Given.Invoice("2026-002"), Given.Invoice("2026-003"), Given.Invoice("2026-004"));
        var first = await OpenAsync("2026-001");
        var second = await OpenAsync("2026-002");
        var closed = await OpenAsync("2026-003");
        var moved = await OpenAsync("2026-004");
        await RecordAsync(closed.Id, new CaseEvent.Closed(CloseReason.Paid, Given.Why));
        await RecordAsync(moved.Id, new CaseEvent.Migrated(1, 2, Given.Why));

        Assert.Equal([first.Id, second.Id], await IdsAsync(1, 0));
        Assert.Equal([second.Id], await IdsAsync(1, first.Id));
        Assert.Equal([moved.Id], await IdsAsync(2, 0));
        Assert.Equal([new VersionCount("standaard", 1, 2), new VersionCount("standaard", 2, 1)], await Office.Cases.OpenByVersionAsync(None));

        async Task<IEnumerable<long>> IdsAsync(int version, long after) =>
            (await Office.Cases.OnVersionAsync("standaard", version, after, 10, Given.Today, None)).Select(work => work.State.Id);
    }

    [Fact]
    public async Task Overdue_invoices_of_clients_without_a_published_procedure_are_counted()
    {
        await SetUpAsync(Given.Invoice("2026-001"), Given.Invoice("2026-002"), Given.Invoice("2026-003", due: "2026-12-31"), Given.Invoice("2026-004", amount: 0.5m));
        await OpenAsync("2026-001");

        Assert.Equal([new WaitingInvoices("standaard", 1)], await Office.Cases.WithoutProcedureAsync([], Given.Today, None));
        Assert.Equal([new WaitingInvoices("standaard", 1)], await Office.Cases.WithoutProcedureAsync(["ander"], Given.Today, None));
        Assert.Empty(await Office.Cases.WithoutProcedureAsync(["ander", "standaard"], Given.Today, None));
    }
}
