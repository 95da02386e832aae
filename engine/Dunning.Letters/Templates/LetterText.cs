using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Dunning.Letters.Markup;
using Dunning.Letters.Packages;

namespace Dunning.Letters.Templates;

/// <summary>The text of a Word document, as plain-text mail and golden files want it.</summary>
public static class LetterText
{
    private static readonly string[] Stories = ["header", "document", "footnotes", "endnotes", "footer"];
    // Of two renderings of the same thing the second, for old programs, is the one in plain characters.
    private static readonly HashSet<string> Skipped = ["instrText", "delText", "del", "moveFrom", "Choice"];

    /// <summary>The text of the body: a paragraph a line, a table row a line with tabs between its cells.</summary>
    /// <param name="docx">A .docx file from a source that is trusted, such as a rendered letter.</param>
    public static string Of(byte[] docx) => Of(docx, name => name == "word/document.xml");

    /// <summary>The text of headers, body, notes and footers, in that order.</summary>
    /// <param name="docx">A .docx file from a source that is trusted, such as a rendered letter.</param>
    public static string OfWhole(byte[] docx) => Of(docx, name => OrderOf(name) >= 0);

    private static string Of(byte[] docx, Func<string, bool> wanted)
    {
        using var archive = new ZipArchive(new MemoryStream(docx, writable: false), ZipArchiveMode.Read);
        var text = new StringBuilder();
        foreach (var entry in archive.Entries.Where(entry => wanted(entry.FullName)).OrderBy(entry => OrderOf(entry.FullName)).ThenBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            Lines(SafeXml.Load(bytes.ToArray()).Root!, text);
        }

        return text.ToString();
    }

    private static int OrderOf(string name) =>
        !name.StartsWith("word/", StringComparison.Ordinal) || name.LastIndexOf('/') != 4 ? -1
        : Array.IndexOf(Stories, Path.GetFileNameWithoutExtension(name).TrimEnd("0123456789".ToCharArray()));

    private static void Lines(XElement element, StringBuilder text)
    {
        foreach (var child in element.Elements())
        {
            if (child.Name == Wml.Paragraph)
            {
                text.Append(LineOf(child)).Append('\n');
                foreach (var box in BoxesOf(child))
                {
                    Lines(box, text);
                }
            }
            else if (child.Name == Wml.Row)
            {
                text.AppendJoin('\t', child.Elements().SelectMany(cell => cell.Name == Wml.Control ? cell.Descendants(Wml.Cell) : [cell])
                    .Where(cell => cell.Name == Wml.Cell).Select(CellText)).Append('\n');
            }
            else if (!child.IsProperties())
            {
                Lines(child, text);
            }
        }
    }

    private static string CellText(XElement cell) => string.Join(' ', cell.Descendants(Wml.Paragraph).Select(LineOf).Where(line => line.Length > 0));

    // Of the two renderings of a text box the second is for old programs.
    private static IEnumerable<XElement> BoxesOf(XElement paragraph) =>
        paragraph.Own().Where(element => element.Name == Wml.TextBoxContent && !element.Ancestors(Wml.Mc + "Fallback").Any());

    internal static string LineOf(XElement paragraph)
    {
        var line = new StringBuilder();
        foreach (var element in paragraph.Own().Where(element => element.Name.Namespace == Wml.W && !element.Ancestors().TakeWhile(outer => outer != paragraph).Any(outer => Skipped.Contains(outer.Name.LocalName))))
        {
            line.Append(element.Name.LocalName switch
            {
                "t" => element.Value,
                "tab" => "\t",
                "br" or "cr" => "\n",
                "noBreakHyphen" => "-",
                _ => "",
            });
        }

        return line.ToString();
    }
}
