using System.Globalization;
using System.Text;

namespace Dunning.Tests.SampleOffice;

/// <summary>A client's weekly list of invoices, each client in the habits of its own bookkeeping package.</summary>
internal static class CsvFile
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static byte[] Write(SampleClient client, IEnumerable<SampleInvoice> invoices)
    {
        var shop = client.InvoicePrefix == "WL";
        string[] header = shop
            ? ["Invoice number", "Invoice date", "Due date", "Currency", "Total amount", "Payment reference", "Description", "Customer number", "Customer name", "Customer type", "Language", "Email", "Phone", "Contact", "Street", "Postal code", "City", "Country", "CoC number", "VAT number"]
            : ["Factuurnummer", "Factuurdatum", "Vervaldatum", "Valuta", "Bedrag incl. btw", "Betalingskenmerk", "Omschrijving", "Debiteurnummer", "Naam", "Debiteursoort", "Taal", "E-mail", "Telefoon", "Contactpersoon", "Adres", "Postcode", "Plaats", "Land", "KvK", "Btw-nummer"];
        var separator = shop ? ',' : ';';
        var lines = invoices.Select(invoice => Row(invoice, shop)).Prepend(header).Select(row => string.Join(separator, row.Select(cell => Cell(cell, separator))));
        var text = string.Join("\r\n", lines) + "\r\n";
        return client.InvoicePrefix switch
        {
            "VD" => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)],
            "WL" => Encoding.UTF8.GetBytes(text),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text),
        };
    }

    private static string?[] Row(SampleInvoice invoice, bool shop)
    {
        var debtor = invoice.Debtor;
        var kind = debtor.IsConsumer ? shop ? "consumer" : "particulier" : shop ? "business" : "zakelijk";
        return
        [
            invoice.Number,
            Day(invoice.Issue, shop),
            Day(invoice.Due, shop),
            "EUR",
            shop ? invoice.Amount.ToString("0.00", CultureInfo.InvariantCulture) : invoice.Amount.ToString("#,##0.00", Dutch),
            invoice.Reference,
            debtor.Client.Delivered,
            debtor.Number,
            debtor.Name,
            kind,
            debtor.English ? "en" : "nl",
            debtor.Email,
            debtor.Phone,
            debtor.Contact,
            invoice.Address.Street,
            invoice.Address.PostalCode,
            invoice.Address.City,
            invoice.Address.Country,
            debtor.Kvk,
            debtor.VatId,
        ];
    }

    private static string Cell(string? text, char separator) =>
        text is null ? "" : text.Contains(separator, StringComparison.Ordinal) || text.Contains('"', StringComparison.Ordinal) ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;

    private static string Day(DateOnly day, bool iso) => day.ToString(iso ? "yyyy-MM-dd" : "dd-MM-yyyy", CultureInfo.InvariantCulture);
}
