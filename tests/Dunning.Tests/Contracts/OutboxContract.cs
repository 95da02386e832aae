using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Operations.Desk;
using Dunning.Operations.Outbox;
using Xunit;

namespace Dunning.Tests.Contracts;

public abstract class OutboxContract<TOffice> : PortContract<TOffice>
    where TOffice : IOfficeUnderTest, new()
{
    private static readonly SentDocument Document = new("brief", "ab12", 1234);

    [Fact]
    public async Task Messages_of_one_debtor_leave_together_and_others_alone()
    {
        await SetUpAsync(Given.Invoice("a"), Given.Invoice("b"), Given.Invoice("c"), Given.Invoice("d"));
        await Office.Ledger.SaveAsync(Given.Change([Given.Debtor("D2")], [Given.Invoice("e", debtor: "D2")]), None);
        await OpenAsync("a", id => [Given.Planned(Given.Message(id))]);
        await OpenAsync("b", id => [Given.Planned(Given.Message(id, bundled: false))]);
        await OpenAsync("c", id => [Given.Planned(Given.Message(id))]);
        await OpenAsync("d", id => [Given.Planned(Given.Message(id, channel: Channel.Email))]);
        await OpenAsync("e", id => [Given.Planned(Given.Message(id))]);

        var parcels = await Office.Outbox.ClaimAsync(Given.Today, 10, None);

        Assert.Equal(["a c", "b", "d", "e"], parcels.Select(parcel => string.Join(' ', parcel.Items.Select(item => item.Case.Facts.Invoice.Invoice.Number))));
        Assert.Equal(4, parcels.Select(parcel => parcel.Name).Distinct().Count());
    }

    [Fact]
    public async Task A_limit_counts_parcels_and_never_cuts_a_bundle()
    {
        await SetUpAsync(Given.Invoice("a"), Given.Invoice("b"), Given.Invoice("c"));
        await OpenAsync("a", id => [Given.Planned(Given.Message(id))]);
        await OpenAsync("b", id => [Given.Planned(Given.Message(id, bundled: false))]);
        await OpenAsync("c", id => [Given.Planned(Given.Message(id))]);

        var parcel = Assert.Single(await Office.Outbox.ClaimAsync(Given.Today, 1, None));

        Assert.Equal(["a", "c"], parcel.Items.Select(item => item.Case.Facts.Invoice.Invoice.Number));
    }

    [Fact]
    public async Task What_was_being_sent_comes_back_first_under_the_same_name_and_day()
    {
        await SetUpAsync(Given.Invoice("a"), Given.Invoice("b"), Given.Invoice("c"));
        var first = await OpenAsync("a", id => [Given.Planned(Given.Message(id))]);
        var before = Assert.Single(await Office.Outbox.ClaimAsync(Given.Today, 10, None));
        await OpenAsync("b", id => [Given.Planned(Given.Message(id))]);

        var after = await Office.Outbox.ClaimAsync(Given.Today.AddDays(1), 10, None);

        Assert.Equal($"2026-03-02_herinnering_{CaseState.Reference(first.Id)}_1.herinnering.1", before.Name);
        Assert.Equal([before.Name], after.Take(1).Select(parcel => parcel.Name));
        Assert.Equal([Given.Today, Given.Today.AddDays(1)], after.Select(parcel => parcel.Day));
        Assert.Single(after[0].Items);
    }

    [Fact]
    public async Task A_sent_message_leaves_one_signal_and_never_goes_again()
    {
        await SetUpAsync(Given.Invoice());
        var state = await OpenAsync("2026-001", id => [Given.Held(), Given.Planned(Given.Message(id))]);
        await Office.Outbox.ClaimAsync(Given.Today, 10, None);
        var message = Given.Message(state.Id);
        var sent = new MessageResult.Sent(Given.Today, Channel.Letter, "brief");

        await Office.Outbox.SettleAsync([new Settlement(message.Key, state.Id, sent, Document)], None);
        await Office.Outbox.SettleAsync([new Settlement(message.Key, state.Id, sent, Document)], None);

        var signal = Assert.Single((await FindAsync(state.Id)).Signals).Signal;
        Assert.Equal(new CaseSignal.MessageSettled(message.Key, sent), signal);
        await RecordAsync(state.Id, Given.Planned(message));
        Assert.Empty(await Office.Outbox.ClaimAsync(Given.Today, 10, None));
    }

    [Fact]
    public async Task A_cancelled_message_that_is_planned_again_leaves_under_a_new_name_with_a_signal_of_its_own()
    {
        await SetUpAsync(Given.Invoice());
        var state = await OpenAsync("2026-001", id => [Given.Held(), Given.Planned(Given.Message(id))]);
        var message = Given.Message(state.Id);
        var first = Assert.Single(await Office.Outbox.ClaimAsync(Given.Today, 10, None));
        var cancelled = new MessageResult.Cancelled(Given.Why);
        await Office.Outbox.SettleAsync([new Settlement(message.Key, state.Id, cancelled, null)], None);
        Assert.Empty(await Office.Outbox.ClaimAsync(Given.Today, 10, None));
        await RecordAsync(state.Id, Given.Planned(message with { Decided = 55 }));

        var second = Assert.Single(await Office.Outbox.ClaimAsync(Given.Today, 10, None));
        await Office.Outbox.SettleAsync([new Settlement(message.Key, state.Id, cancelled, null)], None);

        Assert.NotEqual(first.Name, second.Name);
        Assert.Equal(55, second.Items.Single().Message.Decided);
        Assert.Single((await FindAsync(state.Id)).Signals);
    }

    [Fact]
    public async Task A_message_that_is_being_sent_can_not_be_withdrawn()
    {
        await SetUpAsync(Given.Invoice());
        var state = await OpenAsync("2026-001", id => [Given.Held(), Given.Planned(Given.Message(id))]);
        await Office.Outbox.ClaimAsync(Given.Today, 10, None);

        await RecordAsync(state.Id, new CaseEvent.Withdrawn(Given.Message(state.Id).Key, Given.Why));

        Assert.Single(await Office.Outbox.ClaimAsync(Given.Today, 10, None));
    }

    [Fact]
    public async Task A_postponed_message_leaves_on_its_day()
    {
        await SetUpAsync(Given.Invoice());
        var state = await OpenAsync("2026-001", id => [Given.Planned(Given.Message(id))]);
        await Office.Outbox.ClaimAsync(Given.Today, 10, None);

        await Office.Outbox.PostponeAsync([new Postponement(Given.Message(state.Id).Key, Given.Today.AddDays(2), Given.Why)], None);

        Assert.Empty(await Office.Outbox.ClaimAsync(Given.Today.AddDays(1), 10, None));
        Assert.Equal(Given.Today.AddDays(2), Assert.Single(await Office.Outbox.ClaimAsync(Given.Today.AddDays(2), 10, None)).Day);
    }

    [Fact]
    public async Task Proposed_messages_wait_for_release()
    {
        await SetUpAsync(Given.Invoice("a"), Given.Invoice("b"), Given.Invoice("c"));
        var a = await OpenAsync("a", id => [Given.Planned(Given.Message(id, proposed: true))]);
        await OpenAsync("b", id => [Given.Planned(Given.Message(id))], propose: true);
        await OpenAsync("c", id => [Given.Planned(Given.Message(id, proposed: true))]);

        Assert.Empty(await Office.Outbox.ClaimAsync(Given.Today, 10, None));
        Assert.Equal(["a", "b", "c"], (await Office.Outbox.ProposedAsync(DeskScope.Of(Given.ClientId), None)).Select(proposed => proposed.InvoiceNumber));
        Assert.Empty(await Office.Outbox.ProposedAsync(DeskScope.Of("ander"), None));
        Assert.Equal(0, await Office.Outbox.ReleaseAsync(DeskScope.Of("ander"), null, Given.Today, None));
        Assert.Equal(1, await Office.Outbox.ReleaseAsync(DeskScope.Of(Given.ClientId), [Given.Message(a.Id).Key, "onbekend"], Given.Today, None));
        Assert.Equal(2, await Office.Outbox.ReleaseAsync(DeskScope.Office, null, Given.Today, None));
        Assert.Equal(3, (await Office.Outbox.ClaimAsync(Given.Today, 10, None)).Single().Items.Count);
    }

    [Fact]
    public async Task What_waits_is_listed_with_its_facts_by_client_template_and_case()
    {
        await SetUpAsync(Given.Invoice("a"), Given.Invoice("b"), Given.Invoice("c"));
        await OpenAsync("a", id => [Given.Planned(Given.Message(id, "tweede", proposed: true))]);
        await OpenAsync("b", id => [Given.Planned(Given.Message(id))]);
        await OpenAsync("c", id => [Given.Planned(Given.Message(id))], propose: true);
        var all = new WaitingFilter(DeskScope.Office, Given.Today);

        var waiting = await Office.Outbox.WaitingAsync(all, None);

        Assert.Equal(["b False", "c True", "a True"], waiting.Select(one => $"{one.Case.Facts.Invoice.Invoice.Number} {one.WaitsForRelease}"));
        Assert.Equal(["c"], (await Office.Outbox.WaitingAsync(all with { Skip = 1, Limit = 1 }, None)).Select(one => one.Case.Facts.Invoice.Invoice.Number));
        Assert.Equal(3, await Office.Outbox.WaitingCountAsync(all with { Limit = 1 }, None));
        Assert.Empty(await Office.Outbox.WaitingAsync(all with { Scope = DeskScope.Of("ander") }, None));
    }

    [Fact]
    public async Task Those_to_the_same_debtor_can_be_asked_for()
    {
        await SetUpAsync(Given.Invoice("a"), Given.Invoice("b"));
        await Office.Ledger.SaveAsync(Given.Change([Given.Debtor("D2")], [Given.Invoice("c", debtor: "D2")]), None);
        var a = await OpenAsync("a", id => [Given.Planned(Given.Message(id))]);
        await OpenAsync("b", id => [Given.Planned(Given.Message(id, "tweede"))]);
        await OpenAsync("c", id => [Given.Planned(Given.Message(id))]);

        var like = await Office.Outbox.WaitingAsync(new WaitingFilter(DeskScope.Office, Given.Today) { Like = Given.Message(a.Id).Key }, None);

        Assert.Equal(["a", "b"], like.Select(one => one.Case.Facts.Invoice.Invoice.Number));
    }

    [Fact]
    public async Task What_is_left_out_waits_for_its_day_and_then_for_release_and_tells_its_case_once()
    {
        await SetUpAsync(Given.Invoice("a"), Given.Invoice("b"));
        var a = await OpenAsync("a", id => [Given.Held(), Given.Planned(Given.Message(id))]);
        await OpenAsync("b", id => [Given.Planned(Given.Message(id, proposed: true))]);
        var key = Given.Message(a.Id).Key;
        var omission = new Omission("belt morgen", Given.Today, Given.Today.AddDays(1), "anna");

        Assert.Empty(await Office.Outbox.LeaveOutAsync(DeskScope.Of("ander"), [key], omission, None));
        Assert.Equal([a.Id], await Office.Outbox.LeaveOutAsync(DeskScope.Office, [key], omission, None));
        Assert.Empty(await Office.Outbox.LeaveOutAsync(DeskScope.Office, [key], omission, None));

        Assert.Equal([new CaseSignal.MessageLeftOut(key, Given.Today.AddDays(1), "belt morgen", "anna")], (await FindAsync(a.Id)).Signals.Select(stored => stored.Signal));
        Assert.Equal(1, await Office.Outbox.ReleaseAsync(DeskScope.Office, null, Given.Today, None));
        Assert.Equal(0, await Office.Outbox.ReleaseAsync(DeskScope.Office, [key], Given.Today, None));
        Assert.Equal(["b"], (await Office.Outbox.ClaimAsync(Given.Today, 10, None)).Single().Items.Select(item => item.Case.Facts.Invoice.Invoice.Number));
        Assert.Equal(1, await Office.Outbox.ReleaseAsync(DeskScope.Office, null, Given.Today.AddDays(1), None));
    }

    [Fact]
    public async Task What_is_left_out_stays_so_when_it_is_planned_anew_the_same_day()
    {
        await SetUpAsync(Given.Invoice());
        var state = await OpenAsync("2026-001", id => [Given.Planned(Given.Message(id))]);
        var message = Given.Message(state.Id);
        await Office.Outbox.LeaveOutAsync(DeskScope.Office, [message.Key], new Omission("belt morgen", Given.Today, Given.Today.AddDays(1), "anna"), None);

        await RecordAsync(state.Id, new CaseEvent.Withdrawn(message.Key, Given.Why), Given.Planned(message with { Decided = 55 }));

        Assert.Empty(await Office.Outbox.ClaimAsync(Given.Today.AddDays(1), 10, None));
        var waiting = Assert.Single(await Office.Outbox.WaitingAsync(new WaitingFilter(DeskScope.Office, Given.Today), None));
        Assert.Equal((55m, true, Given.Today.AddDays(1)), (waiting.Message.Decided, waiting.WaitsForRelease, waiting.LeftOutUntil));
    }

    [Fact]
    public async Task What_left_can_not_be_left_out()
    {
        await SetUpAsync(Given.Invoice());
        var state = await OpenAsync("2026-001", id => [Given.Planned(Given.Message(id))]);
        await Office.Outbox.ClaimAsync(Given.Today, 10, None);

        Assert.Empty(await Office.Outbox.LeaveOutAsync(DeskScope.Office, [Given.Message(state.Id).Key], new Omission("te laat", Given.Today, Given.Today.AddDays(1), "anna"), None));
    }
}
