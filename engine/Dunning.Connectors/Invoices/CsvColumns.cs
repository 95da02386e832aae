using System.Collections.Frozen;
using Dunning.Connectors.Files;
using Dunning.Core.Findings;

namespace Dunning.Connectors.Invoices;

/// <summary>Which column stands where, by its Dutch or English name.</summary>
internal sealed class CsvColumns
{
    private static readonly CsvColumn[] Required = [CsvColumn.Number, CsvColumn.IssueDate, CsvColumn.DueDate, CsvColumn.Payable, CsvColumn.Name];

    // As headers are written, less capitals, spaces and signs. The first name of each line is the one messages use.
    private static readonly (CsvColumn Column, string[] Names)[] Headers =
    [
        (CsvColumn.Number, ["factuurnummer", "factuurnr", "factuur", "documentnummer", "invoicenumber", "invoiceno", "invoiceid", "invoice"]),
        (CsvColumn.Type, ["soort", "soortfactuur", "documentsoort", "type", "documenttype"]),
        (CsvColumn.IssueDate, ["factuurdatum", "datum", "documentdatum", "invoicedate", "issuedate", "date"]),
        (CsvColumn.DueDate, ["vervaldatum", "vervaldag", "uiterstebetaaldatum", "betalenvoor", "duedate", "paymentduedate"]),
        (CsvColumn.Currency, ["valuta", "munt", "currency"]),
        (CsvColumn.Payable, ["bedrag", "bedraginclbtw", "bedraginclusiefbtw", "factuurbedrag", "totaal", "totaalbedrag", "totaalinclbtw", "tebetalen", "amount", "totalamount", "total", "amountdue", "payable"]),
        (CsvColumn.Paid, ["betaald", "reedsbetaald", "voldaan", "paid", "amountpaid", "prepaid"]),
        (CsvColumn.PaymentReference, ["betalingskenmerk", "betaalkenmerk", "kenmerk", "paymentreference", "reference"]),
        (CsvColumn.Iban, ["iban", "rekening", "rekeningnummer", "account"]),
        (CsvColumn.CreditedInvoice, ["gecrediteerdefactuur", "creditvoor", "betreftfactuur", "creditedinvoice", "originalinvoice"]),
        (CsvColumn.Description, ["omschrijving", "betreft", "description", "subject"]),
        (CsvColumn.DebtorNumber, ["debiteurnummer", "debiteurnr", "debiteurennummer", "klantnummer", "klantnr", "relatienummer", "debtornumber", "customernumber", "customerno", "customerid", "debtorid"]),
        (CsvColumn.Name, ["naam", "debiteur", "debiteurnaam", "klant", "klantnaam", "bedrijfsnaam", "relatie", "name", "debtorname", "debtor", "customername", "customer", "company"]),
        (CsvColumn.Kvk, ["kvk", "kvknummer", "kvknr", "cocnumber", "chamberofcommerce", "coc"]),
        (CsvColumn.VatId, ["btwnummer", "btwid", "btwnr", "vatid", "vatnumber"]),
        (CsvColumn.Email, ["email", "emailadres", "emailaddress", "mail"]),
        (CsvColumn.Phone, ["telefoon", "telefoonnummer", "tel", "phone", "telephone", "phonenumber"]),
        (CsvColumn.ContactPerson, ["contactpersoon", "contact", "tav", "contactperson", "contactname"]),
        (CsvColumn.Street, ["straat", "adres", "adresregel1", "straatenhuisnummer", "street", "address", "addressline1"]),
        (CsvColumn.HouseNumber, ["huisnummer", "huisnr", "housenumber"]),
        (CsvColumn.PostalCode, ["postcode", "postalcode", "zip", "zipcode"]),
        (CsvColumn.City, ["plaats", "woonplaats", "stad", "city", "town"]),
        (CsvColumn.Country, ["land", "landcode", "country", "countrycode"]),
        (CsvColumn.Kind, ["debiteursoort", "soortdebiteur", "klantsoort", "debtorkind", "customertype"]),
        (CsvColumn.Language, ["taal", "language"]),
    ];

    private static readonly FrozenDictionary<string, CsvColumn> ByName =
        Headers.SelectMany(header => header.Names.Select(name => KeyValuePair.Create(name, header.Column))).ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<CsvColumn, int> positions = [];

    private CsvColumns(int width) => Width = width;

    /// <summary>How many fields a row must have.</summary>
    public int Width { get; }

    /// <summary>How many of these names are known.</summary>
    public static int Known(IEnumerable<string> names) => names.Count(name => ByName.ContainsKey(Plain(name)));

    /// <summary>Whether an invoice number is among these names; without one it is no list of invoices.</summary>
    public static bool HasNumber(IEnumerable<string> names) => names.Any(name => ByName.TryGetValue(Plain(name), out var column) && column == CsvColumn.Number);

    /// <summary>The columns of a header; null when one is missing that no row can do without.</summary>
    public static CsvColumns? Read(IReadOnlyList<string> header, FileFindings findings)
    {
        var columns = new CsvColumns(header.Count);
        var usable = true;
        for (var position = 0; position < header.Count; position++)
        {
            if (!ByName.TryGetValue(Plain(header[position]), out var column))
            {
                Unknown(header[position], findings);
            }
            else if (!columns.positions.TryAdd(column, position))
            {
                usable = false;
                findings.Error("csv.duplicate-column", "line 1", $"\"{header[position]}\" says the same as an earlier column.", "remove or rename one of them");
            }
        }

        foreach (var column in Required.Where(column => !columns.positions.ContainsKey(column)))
        {
            usable = false;
            var name = Headers.First(candidate => candidate.Column == column).Names[0];
            findings.Error("csv.missing-column", "line 1", $"There is no column \"{name}\".", Suggestion.Nearest(name, header) is { } near ? $"is \"{near}\" meant?" : null);
        }

        return usable ? columns : null;
    }

    /// <summary>Whether the row has as many fields as the header.</summary>
    public bool Fit(CsvRecord record) => record.Fields.Count == Width;

    /// <summary>The trimmed text of a column in a row; null when the column is absent or empty.</summary>
    public string? Text(IReadOnlyList<string> row, CsvColumn column) =>
        positions.TryGetValue(column, out var position) && string.Join(' ', row[position].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } text
            ? text
            : null;

    private static void Unknown(string name, FileFindings findings)
    {
        if (name.Length > 0 && Suggestion.Nearest(Plain(name), ByName.Keys) is { } near)
        {
            findings.Warning("csv.unknown-column", "line 1", $"\"{name}\" is not a column this program knows, so it is passed over.", $"is \"{near}\" meant?");
        }
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
