using System.Globalization;
using System.Xml.Linq;
using Dunning.Core.Parties;

namespace Dunning.Tests.SampleOffice;

/// <summary>An invoice or credit note as an NLCIUS file.</summary>
internal static class UblFile
{
    private static readonly XNamespace Cac = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
    private static readonly XNamespace Cbc = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

    public static byte[] Write(SampleInvoice invoice)
    {
        var credit = invoice.Credits is not null;
        var name = credit ? "CreditNote" : "Invoice";
        XNamespace main = "urn:oasis:names:specification:ubl:schema:xsd:" + name + "-2";
        var client = invoice.Debtor.Client;
        return XmlFile.Bytes(new XElement(
            main + name,
            new XAttribute(XNamespace.Xmlns + "cac", Cac.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "cbc", Cbc.NamespaceName),
            Text("CustomizationID", "urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0"),
            Text("ProfileID", "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"),
            Text("ID", invoice.Number),
            Text("IssueDate", Day(invoice.Issue)),
            credit ? null : Text("DueDate", Day(invoice.Due)),
            Text(name + "TypeCode", credit ? "381" : "380"),
            Text("DocumentCurrencyCode", "EUR"),
            credit ? new XElement(Cac + "BillingReference", new XElement(Cac + "InvoiceDocumentReference", Text("ID", invoice.Credits!))) : null,
            Supplier(client.Party),
            Customer(invoice),
            credit ? null : Means(invoice, client.Party),
            Tax(invoice),
            new XElement(
                Cac + "LegalMonetaryTotal",
                Amount("LineExtensionAmount", invoice.Net),
                Amount("TaxExclusiveAmount", invoice.Net),
                Amount("TaxInclusiveAmount", invoice.Amount),
                Amount("PayableAmount", invoice.Amount)),
            Line(invoice, credit)));
    }

    private static XElement Supplier(Client client) => new(
        Cac + "AccountingSupplierParty",
        new XElement(
            Cac + "Party",
            Id("EndpointID", client.Kvk, "0106"),
            new XElement(Cac + "PartyName", Text("Name", client.Name)),
            Postal(client.Address),
            TaxScheme(client.VatId),
            Legal(client.Name, client.Kvk),
            Contact(client.ContactPerson, client.Phone, client.Email)));

    private static XElement Customer(SampleInvoice invoice) => new(
        Cac + "AccountingCustomerParty",
        new XElement(
            Cac + "Party",
            invoice.Debtor.Kvk is { } kvk ? Id("EndpointID", kvk, "0106") : null,
            new XElement(Cac + "PartyIdentification", Text("ID", invoice.Debtor.Number)),
            Postal(invoice.Address),
            invoice.Debtor.VatId is { } vatId ? TaxScheme(vatId) : null,
            Legal(invoice.Debtor.Name, invoice.Debtor.Kvk),
            Contact(invoice.Debtor.Contact, invoice.Debtor.Phone, invoice.Debtor.Email)));

    private static XElement Means(SampleInvoice invoice, Client client) => new(
        Cac + "PaymentMeans",
        Text("PaymentMeansCode", "30"),
        Text("PaymentID", invoice.Reference ?? invoice.Number),
        new XElement(Cac + "PayeeFinancialAccount", Text("ID", client.Iban), Text("Name", client.AccountName)));

    private static XElement Tax(SampleInvoice invoice) => new(
        Cac + "TaxTotal",
        Amount("TaxAmount", invoice.Vat),
        new XElement(Cac + "TaxSubtotal", Amount("TaxableAmount", invoice.Net), Amount("TaxAmount", invoice.Vat), Category("TaxCategory", invoice, withReason: true)));

    private static XElement Line(SampleInvoice invoice, bool credit) => new(
        Cac + (credit ? "CreditNoteLine" : "InvoiceLine"),
        Text("ID", "1"),
        new XElement(Cbc + (credit ? "CreditedQuantity" : "InvoicedQuantity"), new XAttribute("unitCode", "C62"), "1"),
        Amount("LineExtensionAmount", invoice.Net),
        new XElement(Cac + "Item", Text("Name", invoice.Debtor.Client.Delivered), Category("ClassifiedTaxCategory", invoice, withReason: false)),
        new XElement(Cac + "Price", Amount("PriceAmount", invoice.Net)));

    private static XElement Category(string name, SampleInvoice invoice, bool withReason)
    {
        var exempt = invoice.Debtor.Client.VatRate == 0;
        return new XElement(
            Cac + name,
            Text("ID", exempt ? "E" : "S"),
            Text("Percent", exempt ? "0" : "21"),
            exempt && withReason ? Text("TaxExemptionReason", "Vrijgesteld van btw (gezondheidszorg)") : null,
            new XElement(Cac + "TaxScheme", Text("ID", "VAT")));
    }

    private static XElement Postal(Address address) => new(
        Cac + "PostalAddress",
        Text("StreetName", address.Street),
        Text("CityName", address.City),
        Text("PostalZone", address.PostalCode),
        new XElement(Cac + "Country", Text("IdentificationCode", address.Country)));

    private static XElement TaxScheme(string vatId) =>
        new(Cac + "PartyTaxScheme", Text("CompanyID", vatId), new XElement(Cac + "TaxScheme", Text("ID", "VAT")));

    private static XElement Legal(string name, string? kvk) =>
        new(Cac + "PartyLegalEntity", Text("RegistrationName", name), kvk is null ? null : Id("CompanyID", kvk, "0106"));

    private static XElement? Contact(string? name, string? phone, string? email) => name is null && phone is null && email is null
        ? null
        : new XElement(
            Cac + "Contact",
            name is null ? null : Text("Name", name),
            phone is null ? null : Text("Telephone", phone),
            email is null ? null : Text("ElectronicMail", email));

    private static XElement Id(string name, string value, string scheme) => new(Cbc + name, new XAttribute("schemeID", scheme), value);

    private static XElement Text(string name, string value) => new(Cbc + name, value);

    private static XElement Amount(string name, decimal amount) =>
        new(Cbc + name, new XAttribute("currencyID", "EUR"), amount.ToString("0.00", CultureInfo.InvariantCulture));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
