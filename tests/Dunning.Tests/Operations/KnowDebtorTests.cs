using Dunning.Core.Parties;
using Dunning.Core.Receivables;
using Dunning.Operations.Clients;
using Dunning.Operations.Ledger;
using Dunning.Tests.Contracts;
using Dunning.Tests.InMemory;
using Xunit;

namespace Dunning.Tests.Operations;

public sealed class KnowDebtorTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task What_was_seen_to_is_kept_and_the_rest_stays()
    {
        var know = await OpenAsync();
        await know.ExecuteAsync(Given.ClientId, "D1", new DebtorNotes(Important: true, IdentitySeen: Given.Day("2026-01-05")), None);

        var (card, findings) = await know.ExecuteAsync(Given.ClientId, "D1", new DebtorNotes(TermsHandedOver: Given.Day("2026-01-06")), None);

        Assert.Empty(findings);
        Assert.True(card!.Debtor.IsImportant);
        Assert.Equal(new Intake(Given.Day("2026-01-05"), null, Given.Day("2026-01-06")), card.Debtor.Intake);
        Assert.False(card.Debtor.Intake!.IsComplete);
    }

    [Fact]
    public async Task The_card_shows_how_the_debtor_paid()
    {
        var (card, _) = await (await OpenAsync()).ExecuteAsync(Given.ClientId, "D1", new DebtorNotes(), None);

        Assert.Null(card!.Debtor.Intake);
        Assert.Equal(new PaymentBehaviour(Given.Day("2026-01-01"), 1, 1, 10), card.Behaviour);
    }

    [Theory]
    [InlineData("niemand", "D1", null, "debtor.unknown-client")]
    [InlineData(Given.ClientId, "D9", null, "debtor.unknown")]
    [InlineData(Given.ClientId, "D1", "2099-01-01", "debtor.later")]
    public async Task A_wrong_request_stores_nothing(string client, string debtor, string? seen, string code)
    {
        var (card, findings) = await (await OpenAsync()).ExecuteAsync(client, debtor, new DebtorNotes(IdentitySeen: seen is null ? null : Given.Day(seen)), None);

        Assert.Null(card);
        Assert.Equal(code, Assert.Single(findings).Code);
    }

    [Fact]
    public async Task An_import_leaves_what_was_noted()
    {
        var office = await OfficeAtWork.OpenAsync();
        await office.ImportAsync("F1;2026-01-31;100;1001");
        await office.Store.Clock.SetSampleDayAsync(Given.Today, None);
        var know = new KnowDebtor(office.Store.Ledger, office.Store.Clock);
        await know.ExecuteAsync("voorbeeld", "1001", new DebtorNotes(Important: true, IdentitySeen: Given.Today), None);

        await office.ImportAsync("F2;2026-02-28;100;1001;nieuw@example.nl");

        var (card, _) = await know.ExecuteAsync("voorbeeld", "1001", new DebtorNotes(), None);
        Assert.Equal(("nieuw@example.nl", true, new Intake(Given.Today)), (card!.Debtor.Email, card.Debtor.IsImportant, card.Debtor.Intake));
    }

    private static async Task<KnowDebtor> OpenAsync()
    {
        var office = new InMemoryOffice();
        await office.Ledger.SaveOfficeAsync(Given.Firm, [Given.Client()], None);
        await office.Clock.SetSampleDayAsync(Given.Today, None);
        await office.Ledger.SaveAsync(
            new LedgerChange(Given.ClientId, [Given.Debtor()], [Given.Invoice(), Given.Invoice("2026-002")], [], [Given.Payment(100)]), None);
        return new KnowDebtor(office.Ledger, office.Clock);
    }
}
