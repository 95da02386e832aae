using System.Globalization;
using Dunning.Connectors.Files;
using Dunning.Core.Amounts;
using Dunning.Core.Identifiers;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;
using Dunning.Operations.Importing;

namespace Dunning.Connectors.Invoices;

/// <summary>One row of an invoice list: every field that is wanted, every finding at once.</summary>
/// <param name="record">The row.</param>
/// <param name="columns">What stands where.</param>
/// <param name="decimalMark">The file's decimal mark; null when its amounts do not tell.</param>
/// <param name="findings">Receives what is wrong.</param>
internal sealed class CsvInvoiceRow(CsvRecord record, CsvColumns columns, char? decimalMark, FileFindings findings)
{
    private readonly string place = string.Create(CultureInfo.InvariantCulture, $"line {record.Line}");

    /// <summary>The invoice; null when anything it cannot do without is missing or wrong.</summary>
    public ImportedInvoice? Read()
    {
        if (!columns.Fit(record))
        {
            findings.Error(
                "csv.bad-row",
                place,
                string.Create(CultureInfo.InvariantCulture, $"The row has {record.Fields.Count} fields where the header has {columns.Width}."),
                "a quote that is not closed, or a separator inside a text without quotes?");
            return null;
        }

        var number = Required(CsvColumn.Number, "csv.missing-number", "The invoice has no number.");
        var name = Required(CsvColumn.Name, "csv.missing-debtor", "The debtor has no name.");
        var payable = Amount(CsvColumn.Payable, null);
        var paid = Amount(CsvColumn.Paid, 0);
        var currency = Currency();
        var type = Type(payable);
        var issued = Day(CsvColumn.IssueDate, "csv.missing-issue-date", "The invoice has no date.");
        var due = type == InvoiceType.CreditNote && Text(CsvColumn.DueDate) is null
            ? issued
            : Day(CsvColumn.DueDate, "csv.missing-due-date", "The invoice has no due date.");
        if (number is null || name is null || payable is null || paid is null || currency is null || type is null || issued is null || due is null)
        {
            return null;
        }

        if (due < issued)
        {
            findings.Warning("invoice.due-before-issue", place, "The due date lies before the date of the invoice.");
        }

        return new ImportedInvoice(
            place,
            number,
            type.Value,
            issued.Value,
            due.Value,
            currency,
            Math.Abs(payable.Value),
            Math.Abs(paid.Value),
            Text(CsvColumn.PaymentReference),
            Text(CsvColumn.Iban)?.Replace(" ", "", StringComparison.Ordinal),
            type == InvoiceType.CreditNote ? Text(CsvColumn.CreditedInvoice) : null,
            Text(CsvColumn.Description),
            Creditor: null,
            Debtor(name));
    }

    private ImportedParty Debtor(string name)
    {
        var kvk = Kvk();
        return new ImportedParty(
            Text(CsvColumn.DebtorNumber) ?? kvk ?? name,
            name,
            kvk,
            Text(CsvColumn.VatId),
            Text(CsvColumn.Email),
            Text(CsvColumn.Phone),
            Text(CsvColumn.ContactPerson),
            Address(),
            Kind(),
            Text(CsvColumn.Language)?.ToLowerInvariant() switch
            {
                "nl" or "nederlands" or "dutch" => "nl",
                "en" or "engels" or "english" => "en",
                var other => other,
            });
    }

    private Address? Address()
    {
        var street = string.Join(' ', new[] { Text(CsvColumn.Street), Text(CsvColumn.HouseNumber) }.OfType<string>());
        var address = new Address(street, Text(CsvColumn.PostalCode) ?? "", Text(CsvColumn.City) ?? "", Text(CsvColumn.Country)?.ToUpperInvariant() ?? "NL");
        return address is { Street: "", PostalCode: "", City: "" } ? null : address;
    }

    private DebtorKind? Kind() => Text(CsvColumn.Kind)?.ToLowerInvariant() switch
    {
        "particulier" or "consument" or "consumer" or "private" or "b2c" => DebtorKind.Consumer,
        "zakelijk" or "bedrijf" or "business" or "company" or "b2b" => DebtorKind.Business,
        _ => null,
    };

    private string? Kvk()
    {
        var kvk = Text(CsvColumn.Kvk);
        if (kvk is null || KvkNumber.IsValid(kvk))
        {
            return kvk;
        }

        findings.Warning("invoice.bad-kvk", place, $"\"{kvk}\" is not a KvK number, so it is left out.", "eight digits, with their leading zeros (a spreadsheet drops them)");
        return null;
    }

    private InvoiceType? Type(decimal? payable)
    {
        var text = Text(CsvColumn.Type);
        switch (text?.ToLowerInvariant())
        {
            case "creditnota" or "creditfactuur" or "credit" or "credit note" or "creditnote" or "c" or "381":
                return InvoiceType.CreditNote;
            case null or "factuur" or "verkoopfactuur" or "debet" or "invoice" or "f" or "i" or "380":
                return payable < 0 ? InvoiceType.CreditNote : InvoiceType.Invoice;
            default:
                findings.Error("csv.unknown-type", place, $"\"{text}\" is neither an invoice nor a credit note.", "wanted: factuur or creditnota");
                return null;
        }
    }

    private string? Currency()
    {
        var currency = Text(CsvColumn.Currency)?.ToUpperInvariant() ?? "EUR";
        if (Currencies.IsKnown(currency))
        {
            return currency;
        }

        findings.Error("invoice.unknown-currency", place, $"\"{currency}\" is not a currency this program knows.", "ISO 4217, for instance EUR");
        return null;
    }

    private decimal? Amount(CsvColumn column, decimal? otherwise)
    {
        var text = Text(column);
        if (text is null && otherwise is not null)
        {
            return otherwise;
        }

        if (text is null)
        {
            findings.Error("invoice.bad-amount", place, "The amount is missing.");
            return null;
        }

        var mark = decimalMark ?? DutchText.DecimalMark(text);
        if (mark is null && text.IndexOfAny(['.', ',']) >= 0)
        {
            findings.Error("csv.ambiguous-amount", place, $"\"{text}\" can be thousands or a decimal, and no other amount in the file tells which.", "write 1234,00");
            return null;
        }

        if (DutchText.Amount(text, mark ?? ',') is { } amount)
        {
            return amount;
        }

        findings.Error("invoice.bad-amount", place, $"\"{text}\" is not an amount in whole cents.", "wanted: 1234,50 or 1234.50");
        return null;
    }

    private DateOnly? Day(CsvColumn column, string missing, string message)
    {
        if (Required(column, missing, message) is not { } text)
        {
            return null;
        }

        var day = DutchText.Day(text);
        if (day is null)
        {
            findings.Error("csv.bad-date", place, $"\"{text}\" is not a date.", "wanted: 30-11-2026 or 2026-11-30");
        }

        return day;
    }

    private string? Required(CsvColumn column, string code, string message)
    {
        var text = Text(column);
        if (text is null)
        {
            findings.Error(code, place, message);
        }

        return text;
    }

    private string? Text(CsvColumn column) => columns.Text(record.Fields, column);
}
