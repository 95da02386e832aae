using Dunning.Cases.Lifecycle;
using Dunning.Core.Amounts;
using Dunning.Core.Receivables;
using Dunning.Operations.Ledger;
using Xunit;

namespace Dunning.Tests.Contracts;

public abstract class LedgerContract<TOffice> : PortContract<TOffice>
    where TOffice : IOfficeUnderTest, new()
{
    [Fact]
    public async Task A_new_store_has_no_office()
    {
        Assert.Null(await Office.Ledger.FirmAsync(None));
        Assert.Empty(await Office.Ledger.ClientsAsync(None));
    }

    [Fact]
    public async Task The_office_comes_back_as_it_was_saved_and_clients_are_replaced_by_id()
    {
        await Office.Ledger.SaveOfficeAsync(Given.Firm, [Given.Client("b"), Given.Client("a")], None);
        await Office.Ledger.SaveOfficeAsync(Given.Firm with { WkiNumber = "W1" }, [Given.Client("b", "anders")], None);

        Assert.Equal(Given.Firm with { WkiNumber = "W1" }, await Office.Ledger.FirmAsync(None));
        Assert.Equal([Given.Client("a"), Given.Client("b", "anders")], await Office.Ledger.ClientsAsync(None));
    }

    [Fact]
    public async Task Debtors_and_invoices_come_back_as_they_were_last_saved()
    {
        await SetUpAsync(Given.Invoice(), Given.Invoice("2026-002"));
        await Office.Ledger.SaveAsync(Given.Change([Given.Debtor(name: "Café Zeehond")], [Given.Invoice(amount: 75.25m, due: "2026-02-28")]), None);

        Assert.Equal([Given.Debtor(name: "Café Zeehond")], await Office.Ledger.DebtorsAsync(Given.ClientId, ["D1", "D9"], None));
        Assert.Equal(
            [Given.Invoice(amount: 75.25m, due: "2026-02-28"), Given.Invoice("2026-002")],
            await Office.Ledger.InvoicesAsync(Given.ClientId, ["2026-002", "2026-001", "2026-009"], None));
    }

    [Fact]
    public async Task A_debtor_behaves_as_his_settled_invoices_say_up_to_a_day()
    {
        await SetUpAsync(Given.Invoice(), Given.Invoice("2026-002", amount: 50), Given.Invoice("2026-003", amount: 75));
        await Office.Ledger.SaveAsync(
            Given.Change(payments: [Given.Payment(40), Given.Payment(60, id: "bank:2", day: "2026-02-20"), Given.Payment(50, "2026-002", "bank:3", "2026-01-20"), Given.Payment(10, "2026-003", "bank:4")]),
            None);

        Assert.Equal(new PaymentBehaviour(Given.Day("2026-01-01"), 2, 1, 20), await Office.Ledger.BehaviourAsync(Given.ClientId, "D1", Given.Today, None));
        Assert.Equal(new PaymentBehaviour(Given.Day("2026-01-01"), 1, 0, 0), await Office.Ledger.BehaviourAsync(Given.ClientId, "D1", Given.Day("2026-02-19"), None));
        Assert.Equal(PaymentBehaviour.Unknown, await Office.Ledger.BehaviourAsync(Given.ClientId, "D9", Given.Today, None));
    }

    [Fact]
    public async Task Nothing_of_one_client_is_found_under_another()
    {
        await SetUpAsync(Given.Invoice());
        await Office.Ledger.SaveOfficeAsync(Given.Firm, [Given.Client("ander")], None);

        Assert.Empty(await Office.Ledger.DebtorsAsync("ander", ["D1"], None));
        Assert.Empty(await Office.Ledger.InvoicesAsync("ander", ["2026-001"], None));
        Assert.Empty(await Office.Ledger.ClaimsNamedAsync("ander", ["2026001"], None));
    }

    [Theory]
    [InlineData("2026001")]
    [InlineData("RF18X")]
    public async Task Claims_are_found_by_reduced_number_or_reference_with_what_is_open(string name)
    {
        await SetUpAsync(Given.Invoice(reference: "rf18-x"), Given.Invoice("2026-0012"));
        await Office.Ledger.SaveAsync(Given.Change(payments: [Given.Payment(30.10m)]), None);

        var found = await Office.Ledger.ClaimsNamedAsync(Given.ClientId, [name, "NIETS"], None);

        Assert.Equal([new OpenClaim("2026-001", Given.Day("2026-01-31"), Money.Euro(69.90m), "rf18-x")], found);
    }

    [Fact]
    public async Task What_is_imported_twice_changes_nothing_the_second_time()
    {
        await SetUpAsync(Given.Invoice());
        var entry = new BankEntry("bank:1", Given.Today, Money.Euro(40), "Café", null, null, Money.Euro(40));
        var change = Given.Change(entries: [entry], payments: [Given.Payment(40)]);

        await Office.Ledger.SaveAsync(change, None);
        await Office.Ledger.SaveAsync(change, None);

        Assert.Equal(60, (await Office.Ledger.ClaimsNamedAsync(Given.ClientId, ["2026001"], None)).Single().Open.Amount);
        Assert.Equal(["bank:1"], await Office.Ledger.KnownEntriesAsync(Given.ClientId, ["bank:1", "bank:2"], None));
    }

    [Fact]
    public async Task A_change_that_is_wrong_in_one_place_is_not_stored_at_all()
    {
        await SetUpAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => Office.Ledger.SaveAsync(
            Given.Change([Given.Debtor("D2")], [Given.Invoice("2026-005")], payments: [Given.Payment(5, "2026-999")]), None));

        Assert.Empty(await Office.Ledger.DebtorsAsync(Given.ClientId, ["D2"], None));
        Assert.Empty(await Office.Ledger.InvoicesAsync(Given.ClientId, ["2026-005"], None));
    }

    [Fact]
    public async Task Each_new_payment_of_an_invoice_with_a_case_leaves_a_signal()
    {
        await SetUpAsync(Given.Invoice());
        var state = await OpenAsync("2026-001");

        await Office.Ledger.SaveAsync(Given.Change(payments: [Given.Payment(40), Given.Payment(-15, id: "bank:2")]), None);
        await Office.Ledger.SaveAsync(Given.Change(payments: [Given.Payment(40)]), None);

        var work = await FindAsync(state.Id);
        Assert.Equal(
            [new CaseSignal.PaymentReceived(Given.Day("2026-02-10"), 40), new CaseSignal.PaymentReceived(Given.Day("2026-02-10"), -15)],
            work.Signals.Select(stored => stored.Signal));
        Assert.Equal(75, work.Facts.Open.Amount);
    }

    [Fact]
    public async Task A_credit_note_that_is_spread_over_invoices_counts_as_used_whichever_is_known_first()
    {
        await SetUpAsync(Given.Invoice(), Given.Invoice("2026-002"));
        var state = await OpenAsync("2026-001");
        await Office.Ledger.SaveAsync(
            Given.Change(payments: [Given.Payment(20, id: "C-1", kind: PaymentKind.CreditNote), Given.Payment(10, "2026-002", "C-1", kind: PaymentKind.CreditNote)]), None);
        await Office.Ledger.SaveAsync(Given.Change(invoices: [Given.Invoice("C-1", 50, type: InvoiceType.CreditNote)]), None);

        var facts = (await FindAsync(state.Id)).Facts;

        Assert.Equal(80, facts.Open.Amount);
        Assert.Equal(20, facts.Account.Credit.Amount);
        Assert.Equal(170, facts.Account.Total.Amount);
    }
}
