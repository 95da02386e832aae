using System.Text;
using Dunning.Connectors.Invoices;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;
using Dunning.Operations.Importing;
using Xunit;

namespace Dunning.Tests.Connectors;

public sealed class CsvInvoiceReaderTests
{
    [Fact]
    public async Task A_Dutch_list_comes_through_with_all_its_fields()
    {
        var file = await CorpusTests.ReadAsync("csv/dutch.csv");

        var debtor = new ImportedParty(
            "101", "Café 't Hoekje", "01234567", null, "info@hoekje.example", null, null, new Address("Dorpsstraat 1", "1234 AB", "Ons Dorp"), null, null);
        Assert.Equal(
            new ImportedInvoice("line 2", "F-1", InvoiceType.Invoice, new(2026, 1, 12), new(2026, 2, 11), "EUR", 1234.50m, 0, null, null, null, "Bier; fris", null, debtor),
            file.Invoices[0]);
        Assert.Equal(["line 2", "line 3", "line 5", "line 6"], file.Invoices.Select(invoice => invoice.Place));
        Assert.Equal("Stoelen en een tafel", file.Invoices[1].Description);
        Assert.Equal((InvoiceType.CreditNote, 50.25m, new DateOnly(2026, 2, 10)), (file.Invoices[3].Type, file.Invoices[3].Payable, file.Invoices[3].DueDate));
    }

    [Fact]
    public async Task An_English_list_comes_through_too()
    {
        var file = await CorpusTests.ReadAsync("csv/english.csv");

        Assert.Equal([("INV-1", 1234.50m), ("CN-1", 34.50m)], file.Invoices.Select(invoice => (invoice.Number, invoice.Payable)));
        Assert.Equal("INV-1", file.Invoices[1].CreditedInvoice);
        Assert.Equal(("Smith, Jones & Co", DebtorKind.Business, "en", "USD"), (file.Invoices[0].Debtor.Name, file.Invoices[0].Debtor.Kind, file.Invoices[0].Debtor.Language, file.Invoices[0].Currency));
    }

    [Fact]
    public async Task What_is_not_Utf_8_is_Windows_1252()
    {
        var invoice = Assert.Single((await CorpusTests.ReadAsync("csv/windows-1252.csv")).Invoices);

        Assert.Equal(("Café Zoë", 12.50m), (invoice.Debtor.Name, invoice.Payable));
    }

    [Theory]
    [InlineData("100", "100")]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1 234,56", "1234.56")]
    [InlineData("€ 1.250,-", "1250")]
    [InlineData("€ 12,--", "12")]
    [InlineData("12,5", "12.5")]
    [InlineData("1.234.567,00", "1234567.00")]
    [InlineData("EUR 0,99", "0.99")]
    [InlineData("12,345", null)]
    [InlineData("1.23,00", null)]
    [InlineData("1,2,3", null)]
    [InlineData("1e3", null)]
    [InlineData("--5", null)]
    [InlineData("99999999999999999999,00", null)]
    public async Task Amounts_are_read_as_they_are_written_here(string written, string? amount)
    {
        var file = await ReadAsync($"Factuurnummer;Factuurdatum;Vervaldatum;Bedrag;Naam\nF-0;01-01-2026;31-01-2026;1,00;Jansen\nF-1;01-01-2026;31-01-2026;{written};Jansen\n");

        var read = file.Invoices.SingleOrDefault(invoice => invoice.Number == "F-1")?.Payable;
        Assert.Equal(amount is null ? null : decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), read);
        Assert.Equal(amount is null ? ["invoice.bad-amount"] : [], file.Findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("31-01-2026", true)]
    [InlineData("31/1/2026", true)]
    [InlineData("31.01.2026", true)]
    [InlineData("20260131", true)]
    [InlineData("31 januari 2026", true)]
    [InlineData("31 January 2026", true)]
    [InlineData("01-31-2026", false)]
    [InlineData("31-01-26", false)]
    [InlineData("31-01-0026", false)]
    [InlineData("2026", false)]
    public async Task Days_are_written_day_first(string written, bool good)
    {
        var file = await ReadAsync($"Factuurnummer;Factuurdatum;Vervaldatum;Bedrag;Naam\nF-1;01-01-2026;{written};1,00;Jansen\n");

        Assert.Equal(good ? [new DateOnly(2026, 1, 31)] : [], file.Invoices.Select(invoice => invoice.DueDate));
        Assert.Equal(good ? [] : ["csv.bad-date"], file.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_list_without_invoice_numbers_is_not_one_of_invoices()
    {
        Assert.False(new CsvInvoiceReader().Recognises("Naam;Datum;Bedrag;Plaats\n"u8));
        Assert.False(new CsvInvoiceReader().Recognises("{\"factuurnummer\": 1}"u8));
        Assert.False(new CsvInvoiceReader().Recognises(""u8));
    }

    [Fact]
    public async Task A_file_above_the_limit_is_refused()
    {
        var file = await new CsvInvoiceReader(maxBytes: 10).ReadAsync(new MemoryStream(new byte[11]), "big.csv", TestContext.Current.CancellationToken);

        Assert.Equal("file.unreadable", Assert.Single(file.Findings).Code);
    }

    [Fact]
    public async Task A_file_wrong_on_every_line_is_cut_short()
    {
        var file = await ReadAsync("Factuurnummer;Factuurdatum;Vervaldatum;Bedrag;Naam\n" + string.Concat(Enumerable.Repeat("x\n", 5000)));

        Assert.Equal(1001, file.Findings.Count);
        Assert.Equal("file.too-many-findings", file.Findings[^1].Code);
    }

    private static Task<ImportedFile> ReadAsync(string text) =>
        new CsvInvoiceReader().ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), "test.csv", TestContext.Current.CancellationToken);
}
