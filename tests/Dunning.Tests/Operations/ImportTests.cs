using System.Text;
using Dunning.Operations.Importing;
using Xunit;

namespace Dunning.Tests.Operations;

public sealed class ImportTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_file_imported_twice_changes_nothing_the_second_time()
    {
        var office = await OfficeAtWork.OpenAsync();

        var first = await office.ImportAsync("2026-0001;2026-01-05;121,00", "2026-0002;2026-01-05;79,00");
        var second = await office.ImportAsync("2026-0001;2026-01-05;121,00", "2026-0002;2026-01-05;79,00");

        Assert.Equal((2, 0, 0), (first.New, first.Unchanged, first.Rejected));
        Assert.Equal((0, 2, 0), (second.New, second.Unchanged, second.Rejected));
    }

    [Fact]
    public async Task A_known_number_with_another_amount_is_refused_and_the_rest_goes_on()
    {
        var office = await OfficeAtWork.OpenAsync();
        await office.ImportAsync("2026-0001;2026-01-05;121,00");

        var result = await office.ImportAsync("2026-0001;2026-01-05;150,00", "2026-0002;2026-01-05;79,00");

        var finding = Assert.Single(result.Findings);
        Assert.Equal("invoice.amount-differs", finding.Code);
        Assert.Equal("facturen.csv", finding.File);
        Assert.Contains("2", finding.Place, StringComparison.Ordinal);
        Assert.Equal((1, 1), (result.New, result.Rejected));
        Assert.Equal(121m, (await office.Store.Ledger.InvoicesAsync("voorbeeld", ["2026-0001"], None))[0].Amount.Amount);
    }

    [Fact]
    public async Task A_row_that_is_wrong_is_a_finding_with_its_line_and_the_good_rest_is_stored()
    {
        var office = await OfficeAtWork.OpenAsync();

        var result = await office.ImportAsync("2026-0001;;121,00", "2026-0002;2026-01-05;79,00");

        var finding = Assert.Single(result.Findings);
        Assert.Contains("2", finding.Place, StringComparison.Ordinal);
        Assert.Equal((1, 1), (result.New, result.Rejected));
        Assert.Single(await office.Store.Ledger.InvoicesAsync("voorbeeld", ["2026-0001", "2026-0002"], None));
    }

    [Fact]
    public async Task A_client_that_is_not_known_is_named_with_the_nearest()
    {
        var office = await OfficeAtWork.OpenAsync();

        var result = await office.Import.ExecuteAsync(new ImportSource("x.csv", "factuurnummer;vervaldatum;bedrag\n"u8.ToArray()), "voorbeed", dryRun: false, None);

        Assert.Equal("import.unknown-client", Assert.Single(result.Findings, finding => finding.Code.StartsWith("import", StringComparison.Ordinal)).Code);
    }

    [Fact]
    public async Task A_file_of_no_known_kind_is_refused()
    {
        var office = await OfficeAtWork.OpenAsync();

        var result = await office.Import.ExecuteAsync(new ImportSource("x.bin", [0, 1, 2, 3]), null, dryRun: false, None);

        Assert.Equal("file.unknown", Assert.Single(result.Findings).Code);
    }

    [Fact]
    public async Task A_payment_that_names_no_invoice_is_kept_and_reported()
    {
        var office = await OfficeAtWork.OpenAsync();
        await office.ImportAsync("2026-0001;2026-01-05;121,00");

        var result = await PayAsync(office, ("B1", 121m, "betaling"));

        Assert.Equal("payment.no-match", Assert.Single(result.Findings).Code);
        Assert.Single(await office.Store.Desk.UnappliedAsync(Dunning.Operations.Desk.DeskScope.Office, None));
    }

    [Fact]
    public async Task A_payment_in_full_twice_shows_as_overpaid_and_asks_nothing_more()
    {
        var office = await OfficeAtWork.OpenAsync();
        await office.ImportAsync("2026-0001;2026-01-05;121,00");
        await office.RunAsync("2026-01-06");

        await PayAsync(office, ("B1", 121m, "factuur 2026-0001"), ("B2", 121m, "factuur 2026-0001"));
        await PayAsync(office, ("B1", 121m, "factuur 2026-0001"), ("B2", 121m, "factuur 2026-0001"));
        await office.RunAsync("2026-01-08");

        var work = (await office.Store.Cases.FindAsync(1, new DateOnly(2026, 1, 8), None))!;
        Assert.Equal((0m, 121m), (work.Facts.Open.Amount, work.Facts.Invoice.Overpaid.Amount));
        Assert.Empty(office.Post.Names);
    }

    [Fact]
    public async Task One_payment_for_two_invoices_pays_both()
    {
        var office = await OfficeAtWork.OpenAsync();
        await office.ImportAsync("2026-0001;2026-01-05;121,00", "2026-0002;2026-01-05;79,00");
        await office.RunAsync("2026-01-06");

        await PayAsync(office, ("B1", 200m, "facturen 2026-0001 en 2026-0002"));

        Assert.Equal(0m, (await office.Store.Cases.FindAsync(1, new DateOnly(2026, 1, 8), None))!.Facts.Account.Total.Amount);
    }

    private static Task<ImportResult> PayAsync(OfficeAtWork office, params (string Reference, decimal Amount, string Text)[] entries)
    {
        var xml = new StringBuilder("""<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Id>S1</Id><Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id><Ccy>EUR</Ccy></Acct>""");
        Balance(xml, "OPBD", 0);
        Balance(xml, "CLBD", entries.Sum(entry => entry.Amount));
        foreach (var (reference, amount, text) in entries)
        {
            xml.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"""<Ntry><Amt Ccy="EUR">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-01-07</Dt></BookgDt><AcctSvcrRef>{reference}</AcctSvcrRef><NtryDtls><TxDtls><RmtInf><Ustrd>{text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>""");
        }

        xml.Append("</Stmt></BkToCstmrStmt></Document>");
        return office.Import.ExecuteAsync(new ImportSource("bank.xml", Encoding.UTF8.GetBytes(xml.ToString())), null, dryRun: false, None);
    }

    private static void Balance(StringBuilder xml, string code, decimal amount) => xml.Append(
        System.Globalization.CultureInfo.InvariantCulture,
        $"""<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-01-07</Dt></Dt></Bal>""");
}
