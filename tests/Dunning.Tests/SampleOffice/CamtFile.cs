using System.Globalization;
using System.Xml.Linq;

namespace Dunning.Tests.SampleOffice;

/// <summary>A bank statement as camt.053.001.02 or .08.</summary>
internal static class CamtFile
{
    public static byte[] Write(SampleClient client, string id, DateOnly day, decimal opening, IReadOnlyList<SamplePayment> bookings)
    {
        var file = new Writer("urn:iso:std:iso:20022:tech:xsd:camt.053.001." + client.CamtVersion, client, id, day);
        return XmlFile.Bytes(file.Document(opening, bookings));
    }

    private sealed class Writer(XNamespace ns, SampleClient client, string id, DateOnly day)
    {
        private readonly bool newer = client.CamtVersion == "08";

        public XElement Document(decimal opening, IReadOnlyList<SamplePayment> bookings) => new(
            ns + "Document",
            Element(
                "BkToCstmrStmt",
                Element("GrpHdr", Element("MsgId", id), Element("CreDtTm", Day(day) + "T22:15:00")),
                Element(
                    "Stmt",
                    Element("Id", id),
                    Element("CreDtTm", Day(day) + "T22:15:00"),
                    Element("Acct", Element("Id", Element("IBAN", client.Party.Iban)), Element("Ccy", "EUR"), Element("Ownr", Element("Nm", client.Party.AccountName))),
                    Balance("OPBD", opening),
                    Balance("CLBD", opening + bookings.Sum(booking => booking.Amount)),
                    bookings.Select(Entry))));

        private XElement Balance(string code, decimal amount) => Element(
            "Bal", Element("Tp", Element("CdOrPrtry", Element("Cd", code))), Amount(amount), Side(amount), Element("Dt", Element("Dt", Day(day))));

        private XElement Entry(SamplePayment booking, int position) => Element(
            "Ntry",
            Amount(booking.Amount),
            Side(booking.Amount),
            booking.Reversal ? Element("RvslInd", "true") : null,
            newer ? Element("Sts", Element("Cd", "BOOK")) : Element("Sts", "BOOK"),
            Element("BookgDt", Element("Dt", Day(booking.Day))),
            Element("ValDt", Element("Dt", Day(booking.Day))),
            Element("AcctSvcrRef", string.Create(CultureInfo.InvariantCulture, $"{id}-{position + 1:D3}")),
            Element(
                "NtryDtls",
                booking.Parts.Count > 1 ? Element("Btch", Element("NbOfTxs", booking.Parts.Count.ToString(CultureInfo.InvariantCulture))) : null,
                booking.Parts.Select(part => Transaction(booking, part))));

        private XElement Transaction(SamplePayment booking, SamplePayment.Part part) => Element(
            "TxDtls",
            Element("Refs", Element("EndToEndId", "NOTPROVIDED")),
            newer ? Amount(part.Amount) : null,
            newer ? Side(part.Amount) : Element("AmtDtls", Element("TxAmt", Amount(part.Amount))),
            booking.Debtor is { } debtor
                ? Element("RltdPties", Element("Dbtr", newer ? Element("Pty", Element("Nm", debtor.Name)) : Element("Nm", debtor.Name)), Element("DbtrAcct", Element("Id", Element("IBAN", debtor.Iban))))
                : null,
            Element("RmtInf", part.Text.Length > 0 ? Element("Ustrd", part.Text) : null, part.Reference is { } reference ? Structured(reference) : null),
            booking.Reversal ? Element("RtrInf", Element("Rsn", Element("Cd", "MD06"))) : null);

        private XElement Structured(string reference) => Element(
            "Strd",
            Element(
                "CdtrRefInf",
                Element("Tp", Element("CdOrPrtry", Element("Cd", "SCOR")), Element("Issr", reference.StartsWith("RF", StringComparison.Ordinal) ? "ISO" : "CUR")),
                Element("Ref", reference)));

        private XElement Amount(decimal amount) =>
            new(ns + "Amt", new XAttribute("Ccy", "EUR"), Math.Abs(amount).ToString("0.00", CultureInfo.InvariantCulture));

        private XElement Side(decimal amount) => Element("CdtDbtInd", amount < 0 ? "DBIT" : "CRDT");

        private XElement Element(string name, params object?[] content) => new(ns + name, content);

        private static string Day(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
