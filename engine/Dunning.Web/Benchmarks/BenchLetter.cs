using System.IO.Compression;
using System.Text;

namespace Dunning.Web.Benchmarks;

/// <summary>
/// The one-page letter that is measured: a logo in the header, twelve fields in seventeen places (one of them spread over three runs), a table of
/// five columns that repeats a row, one condition. Styles and the like are those of a shipped template.
/// </summary>
internal static class BenchLetter
{
    private const string Namespaces =
        """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        """;

    private const string Looks = "<w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/><w:sz w:val=\"21\"/></w:rPr>";

    /// <summary>The template; <paramref name="parts"/> tells how many files it has.</summary>
    public static byte[] Template(out int parts)
    {
        var files = Shipped();
        files["word/document.xml"] = Encoding.UTF8.GetBytes(Document());
        parts = files.Count;
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    // Everything but the text: styles, numbering, settings, the header with its logo. Its header has fields of its own, which the measured letter has not.
    private static Dictionary<string, byte[]> Shipped()
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Composition.Shipped.Templates, "nl", "herinnering.docx"));
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries)
        {
            using var bytes = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(bytes);
            files[entry.FullName] = bytes.ToArray();
        }

        foreach (var (name, text) in files.Where(file => file.Key.StartsWith("word/header", StringComparison.Ordinal) || file.Key.StartsWith("word/footer", StringComparison.Ordinal))
            .Select(file => (file.Key, Encoding.UTF8.GetString(file.Value))).ToList())
        {
            files[name] = Encoding.UTF8.GetBytes(text.Replace("{{", "(", StringComparison.Ordinal).Replace("}}", ")", StringComparison.Ordinal));
        }

        return files;
    }

    private static string Document()
    {
        var head = Row("Factuur", "Datum", "Vervaldatum", "Bedrag", "Open");
        var row = Row("{{#each invoices}}{{ number }}", "{{ issueDate:dd-MM-yyyy }}", "{{ dueDate:dd-MM-yyyy }}", "{{ amount:C }}", "{{ open:C }}{{/each}}");
        string[] body =
        [
            P("{{ name }}"), P("{{ street }}"), P("{{ postalCode }}  {{ city }}"), P(""), P("{{ city }}, {{ today:d MMMM yyyy }}"), P("Ons kenmerk: {{ reference }}"),
            P("Betreft: openstaande facturen"), P(""), P("{{ salutation }},"),
            P("Volgens onze administratie zijn onderstaande facturen van ", "{{ cli", "ent", " }}", " nog niet betaald. Samen gaat het om {{ total:C }}."),
            $"<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>{string.Concat(Enumerable.Repeat("<w:gridCol w:w=\"1800\"/>", 5))}</w:tblGrid>{head}{row}</w:tbl>",
            P("Wij verzoeken u {{ total:C }} vóór {{ payBefore:d MMMM yyyy }} over te maken op rekening {{ iban }} ten name van {{ client }}, onder vermelding van {{ reference }}."),
            P("{{#if costs > 0}}Betaalt u niet op tijd, dan komen daar incassokosten bij van {{ costs:C }}.{{/if}}"),
            P("Heeft u al betaald, dan kunt u deze brief als niet verzonden beschouwen. Heeft u vragen, bel of mail ons dan gerust; wij denken graag met u mee."),
            P("Met vriendelijke groet,"), P(""), P("namens {{ client }}"),
        ];
        return $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document {Namespaces}><w:body>{string.Concat(body)}<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>";
    }

    private static string Row(params string[] cells) =>
        "<w:tr>" + string.Concat(cells.Select(cell => $"<w:tc><w:tcPr><w:tcW w:w=\"1800\" w:type=\"dxa\"/></w:tcPr>{P(cell)}</w:tc>")) + "</w:tr>";

    private static string P(params string[] runs) =>
        $"<w:p><w:pPr><w:spacing w:after=\"120\"/></w:pPr>{string.Concat(runs.Select(run => $"<w:r>{Looks}<w:t xml:space=\"preserve\">{run}</w:t></w:r>"))}</w:p>";
}
