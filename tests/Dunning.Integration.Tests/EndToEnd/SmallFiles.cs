using System.IO.Compression;
using System.Text;

namespace Dunning.Integration.Tests.EndToEnd;

/// <summary>Small files as people send and write them.</summary>
internal static class SmallFiles
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>A list of invoices; rows as <c>number;issued;due;currency;amount</c>, all of one debtor.</summary>
    public static string Csv(params string[] rows) =>
        string.Join('\n', rows.Select(row => row + ";901;Café 't Hoekje B.V.").Prepend("Factuurnummer;Factuurdatum;Vervaldatum;Valuta;Bedrag;Debiteurnummer;Naam")) + "\n";

    /// <summary>A bank statement of one day with one amount received.</summary>
    public static string Camt(string iban, string reference, string amount, string text) =>
        $"""
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-03-15T20:00:00</CreDtTm></GrpHdr>
        <Stmt><Id>S1</Id><Acct><Id><IBAN>{iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>
        <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">0.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-13</Dt></Dt></Bal>
        <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-13</Dt></Dt></Bal>
        <Ntry><Amt Ccy="EUR">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-03-13</Dt></BookgDt><AcctSvcrRef>{reference}</AcctSvcrRef><NtryDtls><TxDtls><RmtInf><Ustrd>{text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
        </Stmt></BkToCstmrStmt></Document>
        """;

    /// <summary>A Word document with these paragraphs.</summary>
    public static byte[] Docx(params string[] paragraphs)
    {
        using var bytes = new MemoryStream();
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            Put("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            Put("word/document.xml", $"""<w:document xmlns:w="{Word}"><w:body>{string.Concat(paragraphs.Select(text => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"))}</w:body></w:document>""");

            void Put(string name, string xml)
            {
                using var part = package.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(xml));
            }
        }

        return bytes.ToArray();
    }
}
