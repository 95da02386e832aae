using System.Globalization;
using System.Xml.Linq;
using Dunning.Connectors.Files;
using Dunning.Core.Amounts;
using Dunning.Core.Identifiers;
using Dunning.Core.Receivables;
using Dunning.Operations.Importing;

namespace Dunning.Connectors.Invoices;

/// <summary>One UBL Invoice or CreditNote: every field that is wanted, every finding at once.</summary>
/// <param name="document">The root element.</param>
/// <param name="findings">Receives what is wrong.</param>
internal sealed class UblDocument(XElement document, FileFindings findings)
{
    private const decimal SmallestDifference = 0.01m;
    private readonly string root = "/" + document.Name.LocalName;

    /// <summary>The invoice; null when anything it cannot do without is missing.</summary>
    public ImportedInvoice? Read()
    {
        if (document.Name.LocalName is not ("Invoice" or "CreditNote"))
        {
            findings.Error("file.unreadable", root, "This is not a UBL Invoice or CreditNote.");
            return null;
        }

        var number = Required("cbc:ID", "ubl.missing-number", "The invoice has no number.");
        var issued = IssueDate();
        var payable = Amount("PayableAmount", "0");
        var type = Type(payable);
        var currency = Currency();
        var due = issued is { } day ? DueDate(type, day) : null;
        var debtor = Party("AccountingCustomerParty", "ubl.missing-debtor", "buyer");
        var creditor = Party("AccountingSupplierParty", "ubl.missing-creditor", "seller");
        CheckTotals(payable);
        if (number is null || issued is null || due is null || payable is null || type is null || currency is null || debtor is null || creditor is null)
        {
            return null;
        }

        return new ImportedInvoice(
            root,
            number,
            type.Value,
            issued.Value,
            due.Value,
            currency,
            Math.Abs(payable.Value),
            Math.Abs(Amount("PrepaidAmount", "0") ?? 0),
            document.TextAt("PaymentMeans", "PaymentID"),
            document.TextAt("PaymentMeans", "PayeeFinancialAccount", "ID")?.Replace(" ", "", StringComparison.Ordinal),
            type == InvoiceType.CreditNote ? document.TextAt("BillingReference", "InvoiceDocumentReference", "ID") : null,
            Description(),
            creditor,
            debtor);
    }

    private string? Required(string name, string code, string message)
    {
        var text = document.TextAt(name.Split(':')[^1]);
        if (text is null)
        {
            findings.Error(code, root + "/" + name, message);
        }

        return text;
    }

    private DateOnly? IssueDate()
    {
        if (Required("cbc:IssueDate", "ubl.missing-issue-date", "The invoice has no date.") is not { } text)
        {
            return null;
        }

        return Day(text, "/cbc:IssueDate");
    }

    private DateOnly? Day(string text, string place)
    {
        var day = XmlValue.Day(text);
        if (day is null)
        {
            findings.Error("ubl.bad-date", root + place, $"\"{text}\" is not a date.", "wanted: 2026-11-30");
        }

        return day;
    }

    // EN 16931 lets an invoice be negative: that is a credit note by another name. The reverse is nobody's practice.
    private InvoiceType? Type(decimal? payable)
    {
        var isCreditNote = document.Name.LocalName == "CreditNote" || document.TextAt("InvoiceTypeCode") is "381" or "396";
        if (isCreditNote && payable < 0)
        {
            findings.Error("invoice.bad-amount", root + "/cac:LegalMonetaryTotal/cbc:PayableAmount", "A credit note with a negative amount can be meant in two ways.", "give the amount as a positive number");
            return null;
        }

        return isCreditNote || payable < 0 ? InvoiceType.CreditNote : InvoiceType.Invoice;
    }

    private string? Currency()
    {
        var currency = document.TextAt("DocumentCurrencyCode");
        if (currency is null || !Currencies.IsKnown(currency))
        {
            findings.Error("invoice.unknown-currency", root + "/cbc:DocumentCurrencyCode", $"\"{currency}\" is not a currency this program knows.", "ISO 4217, for instance EUR");
            return null;
        }

        var payable = document.At("LegalMonetaryTotal", "PayableAmount")?.Attribute("currencyID")?.Value;
        if (payable is not null && !string.Equals(payable, currency, StringComparison.Ordinal))
        {
            findings.Error("ubl.other-currency", root + "/cac:LegalMonetaryTotal/cbc:PayableAmount", $"The amount is in {payable}, the invoice in {currency}.");
            return null;
        }

        return currency;
    }

    private DateOnly? DueDate(InvoiceType? type, DateOnly issued)
    {
        var text = document.TextAt("DueDate")
            ?? document.TextAt("PaymentMeans", "PaymentDueDate")
            ?? document.TextAt("PaymentTerms", "PaymentDueDate");
        if (text is not null)
        {
            return CheckDue(Day(text, "/cbc:DueDate"), issued);
        }

        if (type == InvoiceType.CreditNote)
        {
            return issued;
        }

        var note = string.Join(' ', document.All("PaymentTerms", "Note").Select(part => part.Text()));
        if (PaymentTermsNote.DueDate(note, issued) is { } day)
        {
            findings.Information(
                "ubl.due-date-from-terms",
                root + "/cac:PaymentTerms/cbc:Note",
                string.Create(CultureInfo.InvariantCulture, $"The due date {day:yyyy-MM-dd} follows from the payment terms \"{note}\"."));
            return CheckDue(day, issued);
        }

        findings.Error("ubl.missing-due-date", root + "/cbc:DueDate", "The invoice has no due date, and its payment terms do not give one day.", "add cbc:DueDate, or a note such as \"Betaling binnen 30 dagen\"");
        return null;
    }

    private DateOnly? CheckDue(DateOnly? due, DateOnly issued)
    {
        if (due < issued)
        {
            findings.Warning("invoice.due-before-issue", root + "/cbc:DueDate", "The due date lies before the date of the invoice.");
        }

        return due;
    }

    private decimal? Amount(string name, string otherwise)
    {
        var found = document.TextAt("LegalMonetaryTotal", name);
        var amount = XmlValue.Amount(found ?? (name == "PayableAmount" ? null : otherwise));
        if (amount is null)
        {
            findings.Error(
                "invoice.bad-amount",
                root + "/cac:LegalMonetaryTotal/cbc:" + name,
                found is null ? "The amount is missing." : $"\"{found}\" is not an amount in whole cents.",
                "wanted: 1234.50");
        }

        return amount;
    }

    private void CheckTotals(decimal? payable)
    {
        if (payable is null || document.TextAt("LegalMonetaryTotal", "TaxInclusiveAmount") is not { } text || XmlValue.Amount(text) is not { } total)
        {
            return;
        }

        var prepaid = XmlValue.Amount(document.TextAt("LegalMonetaryTotal", "PrepaidAmount")) ?? 0;
        var rounding = XmlValue.Amount(document.TextAt("LegalMonetaryTotal", "PayableRoundingAmount")) ?? 0;
        if (Math.Abs(total - prepaid + rounding - payable.Value) > SmallestDifference)
        {
            findings.Warning(
                "ubl.totals",
                root + "/cac:LegalMonetaryTotal",
                string.Create(CultureInfo.InvariantCulture, $"{total:0.00} including VAT less {prepaid:0.00} prepaid is not the {payable:0.00} to pay; the amount to pay is used."));
        }
    }

    private ImportedParty? Party(string role, string code, string who)
    {
        var place = root + "/cac:" + role;
        var party = document.At(role) is { } element ? UblParty.Read(element) : null;
        if (party is null)
        {
            findings.Error(code, place + "/cac:Party", $"The {who} has no name.");
            return null;
        }

        if (party.Kvk is { } kvk && !KvkNumber.IsValid(kvk))
        {
            findings.Warning("invoice.bad-kvk", place + "/cac:Party/cac:PartyLegalEntity/cbc:CompanyID", $"\"{kvk}\" is not a KvK number, so it is left out.", "eight digits, with their leading zeros");
            return party with { Kvk = null };
        }

        return party;
    }

    private string? Description()
    {
        var line = document.At("InvoiceLine") ?? document.At("CreditNoteLine");
        return line?.TextAt("Item", "Name") ?? line?.TextAt("Item", "Description") ?? document.TextAt("Note");
    }
}
