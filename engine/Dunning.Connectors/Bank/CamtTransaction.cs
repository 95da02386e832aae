using System.Text;
using System.Xml.Linq;
using Dunning.Connectors.Files;
using Dunning.Operations.Importing;

namespace Dunning.Connectors.Bank;

/// <summary>The details of one transaction (TxDtls): who, and with which reference.</summary>
internal static class CamtTransaction
{
    // An unstructured line is at most so long; a full one runs on in the next without a space.
    private const int FullLine = 140;

    /// <summary>The booking, with what the details say.</summary>
    /// <param name="details">TxDtls.</param>
    /// <param name="booked">Day, amount and reference as booked.</param>
    /// <param name="otherwise">Remittance text when the details have none.</param>
    /// <param name="ownAccount">The account of the statement, to tell the two parties apart.</param>
    public static ImportedEntry Read(XElement details, ImportedEntry booked, string? otherwise, string? ownAccount)
    {
        var reversal = booked.Reversal || details.At("RtrInf") is not null;
        var (iban, name) = OtherParty(details, received: booked.Amount > 0 != reversal, ownAccount);
        var structured = details.All("RmtInf", "Strd", "CdtrRefInf").Select(Reference).OfType<string>().ToList();
        var text = Lines(
            [.. details.All("RmtInf", "Ustrd").Select(line => line.Text()),
             .. structured.Skip(1),
             .. details.All("RmtInf", "Strd", "RfrdDocInf", "Nb").Select(line => line.Text()),
             .. details.All("RmtInf", "Strd", "AddtlRmtInf").Select(line => line.Text())]);
        var endToEnd = details.TextAt("Refs", "EndToEndId");
        return booked with
        {
            Iban = iban,
            Name = name,
            Remittance = text ?? (structured.Count == 0 ? details.TextAt("AddtlTxInf") ?? otherwise : null),
            StructuredReference = structured.FirstOrDefault(),
            EndToEndId = endToEnd is "NOTPROVIDED" ? null : endToEnd,
            Reversal = reversal,
        };
    }

    /// <summary>The transaction's part of a batch, signed; null when it is not given in the currency booked.</summary>
    public static decimal? Amount(XElement details, ImportedEntry batch)
    {
        var sign = CamtAmount.Sign(details) ?? Math.Sign(batch.Amount);
        var amount = new[] { details.At("Amt"), details.At("AmtDtls", "TxAmt", "Amt"), details.At("AmtDtls", "InstdAmt", "Amt") }
            .OfType<XElement>()
            .FirstOrDefault(candidate => string.Equals(candidate.Attribute("Ccy")?.Value, batch.Currency, StringComparison.Ordinal));
        return XmlValue.Amount(amount?.Text()) * sign;
    }

    // In a reversal the parties keep the roles of the payment that is taken back.
    private static (string? Iban, string? Name) OtherParty(XElement details, bool received, string? ownAccount)
    {
        var debtor = (Iban: Account(details, "DbtrAcct"), Name: Name(details, "Dbtr") ?? Name(details, "UltmtDbtr"));
        var creditor = (Iban: Account(details, "CdtrAcct"), Name: Name(details, "Cdtr") ?? Name(details, "UltmtCdtr"));
        var (first, second) = received ? (debtor, creditor) : (creditor, debtor);
        var own = ownAccount is not null && string.Equals(first.Iban, ownAccount, StringComparison.Ordinal);
        return own || first == default ? second : first;
    }

    private static string? Account(XElement details, string role) =>
        (details.TextAt("RltdPties", role, "Id", "IBAN") ?? details.TextAt("RltdPties", role, "Id", "Othr", "Id"))?.Replace(" ", "", StringComparison.Ordinal);

    private static string? Name(XElement details, string role) =>
        details.TextAt("RltdPties", role, "Nm") ?? details.TextAt("RltdPties", role, "Pty", "Nm");

    // Issuer ISO: ISO 11649 (RF…); issuer CUR: betalingskenmerk. Both are printed in groups of four and mean the same without spaces.
    private static string? Reference(XElement reference) => reference.TextAt("Tp", "Issr") is "ISO" or "CUR"
        ? reference.TextAt("Ref")?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant()
        : reference.TextAt("Ref");

    private static string? Lines(IReadOnlyList<string?> lines)
    {
        var text = new StringBuilder();
        var runsOn = true;
        foreach (var line in lines.OfType<string>())
        {
            text.Append(runsOn ? "" : " ").Append(line);
            runsOn = line.Length == FullLine;
        }

        return text.Length > 0 ? text.ToString() : null;
    }
}
