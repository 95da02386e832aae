using System.Text;
using Dunning.Connectors.Invoices;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;
using Dunning.Operations.Importing;
using Xunit;

namespace Dunning.Tests.Connectors;

public sealed class UblInvoiceReaderTests
{
    [Fact]
    public async Task An_invoice_comes_through_with_all_its_fields()
    {
        var file = await CorpusTests.ReadAsync("ubl/good.xml");

        var creditor = new ImportedParty(
            "12345678", "Leverancier B.V.", "12345678", "NL001234567B01", null, null, null, new Address("Kade 1", "2611 AB", "Delft"), null, null);
        var debtor = new ImportedParty(
            "D-1007", "Bäckerei & Zn. “De Korenmolen”", "01234567", null, "administratie@korenmolen.example", "070-5550123", "Zoë Çelik",
            new Address("Curaçaostraat 12-b", "2518 XX", "'s-Gravenhage"), null, null);
        Assert.Equal(
            new ImportedInvoice(
                "/Invoice", "2026-0042", InvoiceType.Invoice, new(2026, 1, 12), new(2026, 2, 11), "EUR", 1000m, 210m,
                "RF712348231", "NL91ABNA0417164300", null, "Meel, 40 zakken", creditor, debtor),
            Assert.Single(file.Invoices));
    }

    [Fact]
    public async Task A_credit_note_names_the_invoice_it_reduces_and_needs_no_due_date()
    {
        var note = Assert.Single((await CorpusTests.ReadAsync("ubl/credit-note.xml")).Invoices);

        Assert.Equal((InvoiceType.CreditNote, "2026-0042", 121m), (note.Type, note.CreditedInvoice, note.Payable));
        Assert.Equal(note.IssueDate, note.DueDate);
    }

    [Fact]
    public async Task A_negative_invoice_is_a_credit_note()
    {
        var note = Assert.Single((await CorpusTests.ReadAsync("ubl/negative-invoice.xml")).Invoices);

        Assert.Equal((InvoiceType.CreditNote, 50m), (note.Type, note.Payable));
    }

    [Theory]
    [InlineData("Betaling binnen 14 dagen.", "2026-01-26")]
    [InlineData("Payment within 30 days", "2026-02-11")]
    [InlineData("30 dagen netto, dus binnen 30 dagen", "2026-02-11")]
    [InlineData("Te voldoen voor 11-02-2026", "2026-02-11")]
    [InlineData("Gelieve te betalen binnen 60 kalenderdagen", "2026-03-13")]
    [InlineData("2% korting binnen 8 dagen, anders 30 dagen", null)]
    [InlineData("8 dagen of 30 dagen", null)]
    [InlineData("14-30 dagen", null)]
    [InlineData("14 dagen na ontvangst", null)]
    [InlineData("30 dagen einde maand", null)]
    [InlineData("binnen 10 werkdagen", null)]
    [InlineData("binnen 4 weken", null)]
    [InlineData("binnen 30 dagen, uiterlijk 01-02-2026", null)]
    [InlineData("0 dagen", null)]
    [InlineData("9999 dagen", null)]
    [InlineData("z.s.m.", null)]
    public async Task Payment_terms_give_a_due_date_only_when_they_can_mean_one_day(string note, string? due)
    {
        var text = (await File.ReadAllTextAsync(Repository.Path("tests", "corpus", "ubl", "due-date-in-terms.xml")))
            .Replace("Betaling binnen 30 dagen na factuurdatum.", note, StringComparison.Ordinal);

        var file = await ReadAsync(text);

        Assert.Equal(due, file.Invoices.SingleOrDefault()?.DueDate.ToString("yyyy-MM-dd", null));
        Assert.Equal(due is null ? "ubl.missing-due-date" : "ubl.due-date-from-terms", Assert.Single(file.Findings).Code);
    }

    [Fact]
    public async Task A_hundred_thousand_elements_deep_is_refused()
    {
        const int Depth = 100_000;
        var good = await File.ReadAllTextAsync(Repository.Path("tests", "corpus", "ubl", "good.xml"));
        var nested = string.Concat(Enumerable.Repeat("<cbc:Note>", Depth)) + string.Concat(Enumerable.Repeat("</cbc:Note>", Depth));

        var file = await ReadAsync(good.Replace("<cbc:Note>Vragen? Bel ons.</cbc:Note>", nested, StringComparison.Ordinal));

        Assert.Equal("file.unreadable", Assert.Single(file.Findings).Code);
    }

    [Fact]
    public async Task A_file_above_the_limit_is_refused()
    {
        var good = await File.ReadAllTextAsync(Repository.Path("tests", "corpus", "ubl", "good.xml"));

        var file = await ReadAsync(good, new UblInvoiceReader(maxCharacters: 1000));

        Assert.Empty(file.Invoices);
        Assert.Equal("file.unreadable", Assert.Single(file.Findings).Code);
    }

    [Fact]
    public async Task Utf_16_is_read_as_its_byte_order_mark_says()
    {
        var text = (await File.ReadAllTextAsync(Repository.Path("tests", "corpus", "ubl", "good.xml"))).Replace("UTF-8", "UTF-16", StringComparison.Ordinal);
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)];

        Assert.True(new UblInvoiceReader().Recognises(bytes.AsSpan(0, 4096)));
        var file = await new UblInvoiceReader().ReadAsync(new MemoryStream(bytes), "utf16.xml", TestContext.Current.CancellationToken);

        Assert.Equal("Zoë Çelik", Assert.Single(file.Invoices).Debtor.ContactPerson);
    }

    private static Task<ImportedFile> ReadAsync(string text, UblInvoiceReader? reader = null) =>
        (reader ?? new UblInvoiceReader()).ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), "test.xml", TestContext.Current.CancellationToken);
}
