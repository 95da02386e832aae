using Dunning.Cases.Facts;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Cases.Tasks;
using Dunning.Core.Law;
using Dunning.Core.Parties;
using Dunning.Operations.Approvals;
using Dunning.Operations.Casework;
using Dunning.Operations.Desk;
using Dunning.Operations.Ledger;
using Dunning.Operations.Links;
using Dunning.Operations.Outbox;
using Dunning.Operations.Procedures;
using Dunning.Operations.Running;
using Dunning.Operations.Tasks;
using Dunning.Tests.Operations;
using Xunit;

namespace Dunning.Tests.Contracts;

/// <summary>What the legal gate says is what happens: in the outbox, in the dossier and on the lists of people. The letters are those of the shipped procedure.</summary>
public abstract class GateContract<TOffice> : IAsyncLifetime
    where TOffice : IOfficeUnderTest, new()
{
    private const string Procedure = "zoho-vdt";
    private static readonly Firm Registered = Given.Firm with { WkiNumber = "000417" };

    private readonly TOffice office = new();
    private readonly MemoryPostOffice post = new();
    private readonly ProcedureLibrary procedures;
    private readonly AdvanceCases advance;
    private readonly DispatchMessages dispatch;
    private readonly RunDunning run;
    private readonly OfferCalls offer;

    protected GateContract()
    {
        procedures = new ProcedureLibrary(office.Procedures);
        advance = new AdvanceCases(office.Cases, procedures);
        dispatch = new DispatchMessages(office.Outbox, post, procedures, new NoLogos(), office.Clock, new DebtorLinks(new LinkSigner(new OneLinkKey())));
        var planned = new PublishPlanned(office.Procedures, new PublishDraft(office.Procedures, office.Ledger), new MigrateCases(office.Procedures, procedures, office.Cases, office.Outbox), office.Cases);
        run = new RunDunning(planned, new OpenCases(office.Cases, procedures), advance, dispatch, new AskApprovals(office.Approvals, office.Ledger, post, new LinkSigner(new OneLinkKey())), office.Outbox, TimeProvider.System);
        offer = new OfferCalls(office.Tasks, office.Cases, office.Clock);
    }

    private static CancellationToken None => CancellationToken.None;

    private static Client Client => Given.Client(procedure: Procedure);

    private static Debtor Consumer => Given.Debtor() with { Kind = DebtorKind.Consumer, IsNaturalPerson = true };

    public async ValueTask InitializeAsync()
    {
        await office.Clock.SetSampleDayAsync(Given.Today, None);
        var (version, findings) = await new PublishProcedure(office.Procedures, office.Ledger).ExecuteAsync(Some.Files(Procedure), "", new DateOnly(2026, 1, 1), None);
        Assert.True(version == 1, string.Join("; ", findings));
    }

    public ValueTask DisposeAsync()
    {
        dispatch.Dispose();
        office.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Two_notices_to_a_consumer_are_one_letter_with_the_costs_over_both_and_each_claim_bears_its_part()
    {
        await SetUpAsync(Registered, Client, Consumer, Given.Invoice("a"), Given.Invoice("b", 200));
        var (a, b) = (await TakeAsync("a", "noticeConsumer"), await TakeAsync("b", "noticeConsumer"));

        var report = await RunAsync();

        Assert.Equal((1, 1), (report.Letters, report.Bundles));
        Assert.Contains("€\u00A045,00", Dunning.Letters.Templates.LetterText.Of((await post.ReadAsync(post.Names.Single(), None))!), StringComparison.Ordinal);
        var cases = await office.Cases.ReadAsync([a, b], Given.Today, None);
        Assert.All(cases, work => Assert.Equal(300, work.State.Messages[^1].Together));
        Assert.Equal([15m, 30m], cases.Select(work => ClaimCosts.Of(work.Facts, work.State, Given.Today).Costs.Amount));
    }

    [Fact]
    public async Task A_refusal_stands_in_the_dossier_and_on_the_list_of_people_with_its_reason()
    {
        await SetUpAsync(Registered, Client with { TermsChecked = false }, Consumer, Given.Invoice("a"));
        var a = await TakeAsync("a", "noticeConsumer");

        var report = await RunAsync();

        Assert.Equal((0, "gate.terms-unchecked"), (report.Letters + report.Mails, Assert.Single(report.Held).Reason));
        Assert.Contains(await office.Cases.EventsAsync(a, None), happened => happened.Why.Code == "gate.terms-unchecked");
        var task = Assert.Single(await office.Tasks.OpenAsync(new TaskFilter(TaskKind.Review), None)).Task;
        Assert.Contains("6:233 BW", task.Script, StringComparison.Ordinal);

        await office.Ledger.SaveOfficeAsync(Registered, [Client], None);
        await new RecordTaskResult(office.Tasks, advance, office.Clock).ExecuteAsync(task.Key, Given.Result("Retry"), None);

        Assert.Equal(1, (await RunAsync()).Letters);
    }

    [Fact]
    public async Task Nobody_collects_for_another_from_a_consumer_without_being_registered()
    {
        await SetUpAsync(Given.Firm, Client, Consumer, Given.Invoice("a"));
        await TakeAsync("a", "mail1");

        Assert.Equal("gate.no-registration", Assert.Single((await RunAsync()).Held).Reason);
        Assert.Empty(post.Names);
    }

    [Fact]
    public async Task A_debtor_gets_one_message_a_day_and_the_other_the_next()
    {
        await SetUpAsync(Registered, Client, Given.Debtor(), Given.Invoice("a"), Given.Invoice("b"));
        await TakeAsync("a", "mail1");
        var b = await TakeAsync("b", "mail2");

        var first = await RunAsync();
        var contacts = (await office.Cases.FindAsync(b, Given.Today, None))!.Facts.Contacts;
        var again = await RunAsync();
        var second = await RunAsync(1);

        Assert.Equal((1, 0, 1), (first.Mails, again.Mails, second.Mails));
        Assert.Equal("gate.contacted-today", Assert.Single(first.Held).Reason);
        Assert.Equal((Given.Today, Channel.Email, MessagePurpose.Reminder), (contacts.Single().Day, contacts.Single().Channel, contacts.Single().Purpose));
    }

    [Fact]
    public async Task A_second_notice_waits_for_the_term_of_the_first()
    {
        await SetUpAsync(Registered, Client, Given.Debtor(), Given.Invoice("a"), Given.Invoice("b"));
        await TakeAsync("a", "noticeBusiness");
        Assert.Equal(1, (await RunAsync()).Letters);
        await TakeAsync("b", "noticeBusiness", 1);

        var held = await RunAsync(1);

        Assert.Equal((0, "gate.second-chain"), (held.Letters, Assert.Single(held.Held).Reason));
        var free = FourteenDayLetter.Posted(Given.Today).CostsFrom.DayNumber - Given.Today.DayNumber;
        Assert.Equal(0, (await RunAsync(free - 1)).Letters);
        Assert.Equal(1, (await RunAsync(free)).Letters);
    }

    [Fact]
    public async Task A_call_about_what_was_paid_is_offered_to_nobody_before_anything_else_has_happened()
    {
        await SetUpAsync(Registered, Client, Given.Debtor(), Given.Invoice("a"));
        await TakeAsync("a", "call1");
        var call = Assert.Single(await offer.ExecuteAsync(DeskScope.Office, None));
        Assert.Null(await offer.BlockedAsync(call, None));

        await office.Ledger.SaveAsync(Given.Change(payments: [Given.Payment(100, "a")]), None);

        Assert.Empty(await offer.ExecuteAsync(DeskScope.Office, None));
        Assert.Equal("gate.paid", (await offer.BlockedAsync(call, None))?.Code);
    }

    private async Task SetUpAsync(Firm firm, Client client, Debtor debtor, params Core.Receivables.Invoice[] invoices)
    {
        await office.Ledger.SaveOfficeAsync(firm, [client], None);
        await office.Ledger.SaveAsync(Given.Change([debtor], invoices), None);
    }

    /// <summary>Opens the case of an invoice and takes a step at once.</summary>
    private async Task<long> TakeAsync(string invoice, string step, int daysLater = 0)
    {
        await office.Clock.SetSampleDayAsync(Given.Today.AddDays(daysLater), None);
        await new OpenCases(office.Cases, procedures).ExecuteAsync(Given.Today.AddDays(daysLater), propose: true, None);
        var id = 1L;
        while ((await office.Cases.FindAsync(id, Given.Today, None))!.Facts.Invoice.Invoice.Number != invoice)
        {
            id++;
        }

        var findings = await new OrderStep(office.Cases, procedures, advance, office.Clock).ExecuteAsync(
            id, new CaseSignal.StepOrdered(StepOrder.DoNow, step, null, "de proef", "anna"), None);
        Assert.Empty(findings);
        return id;
    }

    private async Task<RunReport> RunAsync(int daysLater = 0)
    {
        await office.Clock.SetSampleDayAsync(Given.Today.AddDays(daysLater), None);
        return await run.ExecuteAsync(Given.Today.AddDays(daysLater), RunMode.AsProcedures, DeskScope.Office, None);
    }

    private sealed class NoLogos : IClientLogos
    {
        public Task<byte[]?> FindAsync(string clientId, CancellationToken cancellationToken) => Task.FromResult<byte[]?>(null);
    }
}
