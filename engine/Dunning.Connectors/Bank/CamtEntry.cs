using System.Globalization;
using System.Xml.Linq;
using Dunning.Connectors.Files;
using Dunning.Operations.Importing;

namespace Dunning.Connectors.Bank;

/// <summary>One booking (Ntry): usually one transaction, sometimes a batch of them.</summary>
internal static class CamtEntry
{
    /// <summary>The booking's transactions; none when it is refused.</summary>
    public static IReadOnlyList<ImportedEntry> Read(XElement entry, string place, string? ownAccount, string reference, FileFindings findings)
    {
        if (CamtAmount.Signed(entry) is not { } amount)
        {
            findings.Error("camt.bad-amount", place + "/Amt", "The entry has no amount with CRDT or DBIT that can be read.");
            return [];
        }

        if (Day(entry) is not { } day)
        {
            findings.Error("camt.bad-date", place + "/BookgDt", "The entry has no booking date that can be read.", "wanted: 2026-11-30");
            return [];
        }

        var whole = new ImportedEntry(
            place, reference, day, amount, entry.At("Amt")?.Attribute("Ccy")?.Value ?? "", null, null, null, null, null, IsTrue(entry.TextAt("RvslInd")));
        var details = entry.All("NtryDtls", "TxDtls").ToList();
        return details.Count switch
        {
            0 => [whole with { Remittance = entry.TextAt("AddtlNtryInf") }],
            1 => [CamtTransaction.Read(details[0], whole, entry.TextAt("AddtlNtryInf"), ownAccount)],
            _ => ReadBatch(details, whole, ownAccount, findings),
        };
    }

    private static List<ImportedEntry> ReadBatch(List<XElement> details, ImportedEntry whole, string? ownAccount, FileFindings findings)
    {
        var parts = details.Select((detail, index) => CamtTransaction.Read(
            detail,
            whole with
            {
                Place = string.Create(CultureInfo.InvariantCulture, $"{whole.Place}/NtryDtls/TxDtls[{index + 1}]"),
                Reference = string.Create(CultureInfo.InvariantCulture, $"{whole.Reference}/{index + 1}"),
                Amount = CamtTransaction.Amount(detail, whole) ?? 0,
            },
            null,
            ownAccount)).ToList();
        if (parts.Sum(part => part.Amount) == whole.Amount && parts.TrueForAll(part => part.Amount != 0))
        {
            return parts;
        }

        findings.Warning(
            "camt.batch",
            whole.Place,
            "The transactions of this batch do not add up to the amount booked, so the batch is taken as one payment.",
            "apply it to the invoices by hand");
        return [whole with { Remittance = Joined(parts) }];
    }

    private static string? Joined(List<ImportedEntry> parts) =>
        string.Join(' ', parts.SelectMany(part => new[] { part.StructuredReference, part.Remittance }).OfType<string>()) is { Length: > 0 } text ? text : null;

    private static DateOnly? Day(XElement entry) =>
        XmlValue.Day(entry.TextAt("BookgDt", "Dt") ?? entry.TextAt("BookgDt", "DtTm") ?? entry.TextAt("ValDt", "Dt") ?? entry.TextAt("ValDt", "DtTm"));

    private static bool IsTrue(string? text) => text is "true" or "1";
}
