using Dunning.Cases.Lifecycle;
using Dunning.Storage.Seeding;
using Dunning.Tests.Contracts;
using Xunit;

namespace Dunning.Integration.Tests.Storage;

public sealed class SqliteBulkSeedTests : PortContract<SqliteOffice>
{
    [Fact]
    public async Task Seeded_cases_can_be_found_and_go_on()
    {
        await Office.Ledger.SaveOfficeAsync(Given.Firm, [Given.Client()], None);

        var first = await BulkSeed.RunAsync(Office.Store, 12_000, Create, None);
        var next = await BulkSeed.RunAsync(Office.Store, 10, Create, None);

        Assert.Equal((1, 12_001), (first, next));
        Assert.Equal(120, (await Office.Cases.DueAsync(Given.Today, 1000, None)).Count);
        Assert.Equal(6_005, (await ToOpenAsync(limit: 10_000)).Count);
        var going = await RecordAsync(100, new CaseEvent.Noted(Given.Why), Given.Planned(Given.Message(100)));
        Assert.Equal(4, going.Version);
        Assert.Equal(100, (await Office.Outbox.ClaimAsync(Given.Today, 10, None)).Single().Items.Single().Message.CaseId);
        Assert.Equal(30, (await FindAsync(100)).Facts.Account.Lines.Count);
    }

    // Every second one has a case, every hundredth is due; four hundred debtors.
    private static SeededCase Create(long number)
    {
        var state = number % 2 == 0
            ? CaseFold.Of([new CaseEvent.Opened(number, "standaard", 1, Given.Today, Given.Why), Given.Held(number % 100 == 0 ? "2026-03-01" : "2026-04-01")])
            : null;
        var debtor = FormattableString.Invariant($"D{number % 400}");
        return new SeededCase(Given.Debtor(debtor), Given.Invoice(FormattableString.Invariant($"F{number}"), debtor: debtor), state);
    }
}
