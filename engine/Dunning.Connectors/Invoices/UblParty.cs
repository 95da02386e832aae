using System.Xml.Linq;
using Dunning.Connectors.Files;
using Dunning.Core.Identifiers;
using Dunning.Core.Parties;
using Dunning.Operations.Importing;

namespace Dunning.Connectors.Invoices;

/// <summary>A seller or buyer in UBL.</summary>
internal static class UblParty
{
    private const string Kvk = "0106";

    /// <summary>The party; null when it has no name.</summary>
    /// <param name="role">AccountingCustomerParty or AccountingSupplierParty.</param>
    public static ImportedParty? Read(XElement role)
    {
        var party = role.At("Party") ?? role;
        var name = party.TextAt("PartyLegalEntity", "RegistrationName") ?? party.TextAt("PartyName", "Name");
        if (name is null)
        {
            return null;
        }

        var address = Address(party.At("PostalAddress"));
        var kvk = KvkOf(party, address);
        var vat = VatId(party);
        return new ImportedParty(
            Number(role, party) ?? kvk ?? vat ?? name,
            name,
            kvk,
            vat,
            party.TextAt("Contact", "ElectronicMail") ?? Endpoint(party),
            party.TextAt("Contact", "Telephone"),
            party.TextAt("Contact", "Name"),
            address,
            Kind: null,
            Language: null);
    }

    // BT-46 "Buyer identifier": the seller's own number for the customer, unless it names a register.
    private static string? Number(XElement role, XElement party) =>
        party.All("PartyIdentification", "ID").Where(id => Scheme(id) is null or "").Select(id => id.Text()).FirstOrDefault(text => text is not null)
        ?? role.TextAt("SupplierAssignedAccountID")
        ?? role.TextAt("CustomerAssignedAccountID");

    private static string? KvkOf(XElement party, Address? address)
    {
        XElement[] ids = [.. party.All("PartyLegalEntity", "CompanyID"), .. party.All("PartyIdentification", "ID"), .. party.All("EndpointID")];
        var byScheme = ids.FirstOrDefault(id => Scheme(id) is Kvk or "NL:KVK" or "KVK")?.Text();
        var bare = party.All("PartyLegalEntity", "CompanyID").FirstOrDefault(id => Scheme(id) is null or "")?.Text();
        return byScheme ?? (bare is not null && address?.Country is null or "NL" && KvkNumber.IsValid(bare) ? bare : null);
    }

    private static string? VatId(XElement party) => party.All("PartyTaxScheme")
        .Where(scheme => scheme.TextAt("TaxScheme", "ID") is null or "VAT")
        .Select(scheme => scheme.TextAt("CompanyID"))
        .FirstOrDefault(id => id is not null);

    private static string? Endpoint(XElement party) => party.At("EndpointID") is { } endpoint && Scheme(endpoint) is "EM" ? endpoint.Text() : null;

    private static Address? Address(XElement? address)
    {
        if (address is null)
        {
            return null;
        }

        var street = string.Join(' ', new[] { address.TextAt("StreetName"), address.TextAt("BuildingNumber"), address.TextAt("AdditionalStreetName") }.OfType<string>());
        var read = new Address(street, address.TextAt("PostalZone") ?? "", address.TextAt("CityName") ?? "", address.TextAt("Country", "IdentificationCode") ?? "NL");
        return read is { Street: "", PostalCode: "", City: "" } ? null : read;
    }

    private static string? Scheme(XElement id) => id.Attribute("schemeID")?.Value;
}
