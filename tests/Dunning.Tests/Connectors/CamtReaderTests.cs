using Dunning.Operations.Importing;
using Xunit;

namespace Dunning.Tests.Connectors;

public sealed class CamtReaderTests
{
    private static readonly DateOnly Day = new(2026, 1, 12);

    [Fact]
    public async Task Version_02_comes_through_with_batch_reversal_and_joined_lines()
    {
        var statement = Assert.Single((await CorpusTests.ReadAsync("camt/v02.xml")).Statements);

        Assert.Equal(("S1", "NL91ABNA0417164300", "EUR", 1000m, 1100m), (statement.Id, statement.Iban, statement.Currency, statement.Opening, statement.Closing));
        const string Entry = "/Document/BkToCstmrStmt/Stmt[1]/Ntry";
        const string Iban = "NL20INGB0001234567";
        Assert.Equal(
            [
                new ImportedEntry(Entry + "[1]", "R1", Day, 100m, "EUR", Iban, "A. de Boer", new string('x', 139) + "42 rest tweede regel", null, null, false),
                new ImportedEntry(Entry + "[2]/NtryDtls/TxDtls[1]", "R2/1", Day, 25m, "EUR", Iban, "Firma B", "F-1", null, "E1", false),
                new ImportedEntry(Entry + "[2]/NtryDtls/TxDtls[2]", "R2/2", Day, 35m, "EUR", Iban, "Firma B", "F-2", null, null, false),
                new ImportedEntry(Entry + "[3]", "R3", Day, -10m, "EUR", Iban, "Storno Klant", "F-3", null, null, true),
                new ImportedEntry(Entry + "[4]", "S1/4", Day, -50m, "EUR", null, null, "Kosten betaalrekening", null, null, false),
            ],
            statement.Entries);
    }

    [Fact]
    public async Task Version_08_comes_through_with_structured_references()
    {
        var file = await CorpusTests.ReadAsync("camt/v08.xml");

        Assert.Equal(["S1", "S2"], file.Statements.Select(statement => statement.Id));
        var entries = file.Statements[0].Entries;
        Assert.Equal(["RF712348231", "5000056789012345", null, null], entries.Select(entry => entry.StructuredReference));
        Assert.Equal("12234534622567", entries[1].Remittance);
        Assert.Equal([100m, 75.50m, 30m, -10m], entries.Select(entry => entry.Amount));
        Assert.All(entries, entry => Assert.Equal(("A. de Boer", Day), (entry.Name, entry.BookingDate)));
    }

    [Fact]
    public async Task A_balance_that_does_not_add_up_is_found_and_the_payments_still_count()
    {
        var file = await CorpusTests.ReadAsync("camt/balance.xml");

        Assert.Equal("Opening balance 1000.00 and entries 100.00 make 1100.00, but the closing balance is 1150.00.", Assert.Single(file.Findings).Message);
        Assert.Equal([100m], Assert.Single(file.Statements).Entries.Select(entry => entry.Amount));
    }

    [Fact]
    public async Task A_batch_whose_parts_do_not_add_up_is_one_payment()
    {
        var entry = Assert.Single(Assert.Single((await CorpusTests.ReadAsync("camt/batch-differs.xml")).Statements).Entries);

        Assert.Equal((100m, "F-1 F-2", "R1"), (entry.Amount, entry.Remittance, entry.Reference));
    }

    [Fact]
    public async Task Two_payments_with_one_reference_stay_two()
    {
        var statement = Assert.Single((await CorpusTests.ReadAsync("camt/same-reference-twice.xml")).Statements);

        Assert.Equal(["R1", "R1/S1/2"], statement.Entries.Select(entry => entry.Reference));
    }

    [Fact]
    public async Task An_overdrawn_account_has_a_negative_balance()
    {
        var statement = Assert.Single((await CorpusTests.ReadAsync("camt/overdrawn.xml")).Statements);

        Assert.Equal((-40m, 60m), (statement.Opening, statement.Closing));
    }
}
