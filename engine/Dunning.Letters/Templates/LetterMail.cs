using System.IO.Compression;
using System.Xml.Linq;
using Dunning.Letters.Markup;
using Dunning.Letters.Packages;

namespace Dunning.Letters.Templates;

/// <summary>
/// A letter as the text of an e-mail: from the salutation on, without address and reference lines. Tables become lines that read well in any
/// width and font: "label: value", or an item a row. The letter itself goes along for who wants to see it set.
/// </summary>
/// <param name="Subject">What the letter says it is about (its paragraph of the style Subject, without label); null when it says nothing.</param>
/// <param name="Text">Plain text; paragraphs have an empty line between them.</param>
public sealed record LetterMail(string? Subject, string Text)
{
    private const string SubjectStyle = "Subject";

    /// <param name="docx">A rendered letter.</param>
    /// <param name="salutation">How the letter greets, without comma. Without a paragraph that begins so, the text begins where the letter does.</param>
    public static LetterMail Of(byte[] docx, string salutation)
    {
        using var archive = new ZipArchive(new MemoryStream(docx, writable: false), ZipArchiveMode.Read);
        using var stream = archive.GetEntry("word/document.xml")!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var blocks = BlocksOf(SafeXml.Load(bytes.ToArray()).Root!.Element(Wml.W + "body")!).ToList();
        var start = blocks.FindIndex(block => block.Name == Wml.Paragraph && LetterText.LineOf(block).StartsWith(salutation, StringComparison.Ordinal));
        var subject = blocks.Where(block => block.Name == Wml.Paragraph && StyleOf(block) == SubjectStyle).Select(LetterText.LineOf).FirstOrDefault();
        return new LetterMail(subject is null ? null : subject[(subject.IndexOf(": ", StringComparison.Ordinal) is var colon and >= 0 ? colon + 2 : 0)..].Trim(), Join(blocks.Skip(start)));
    }

    // What content controls hold counts as if it stood there by itself.
    private static IEnumerable<XElement> BlocksOf(XElement parent) => parent.Elements().SelectMany(child =>
        child.Name == Wml.Control ? child.Elements(Wml.ControlContent).SelectMany(BlocksOf)
        : child.Name == Wml.Paragraph || child.Name == Wml.Table ? [child]
        : []);

    private static string Join(IEnumerable<XElement> blocks)
    {
        var texts = new List<string>();
        var listing = false;
        foreach (var block in blocks)
        {
            var item = block.Name == Wml.Paragraph && block.Descendants(Wml.W + "numPr").Any() || StyleOf(block)?.StartsWith("List", StringComparison.Ordinal) == true;
            var text = block.Name == Wml.Table ? TableText(block) : LetterText.LineOf(block).Trim();
            if (text.Length == 0)
            {
                continue;
            }

            if (item && listing)
            {
                texts[^1] += "\n- " + text;
            }
            else
            {
                texts.Add(item ? "- " + text : text);
            }

            listing = item;
        }

        return string.Join("\n\n", texts) + "\n";
    }

    private static string TableText(XElement table)
    {
        var headings = new List<string>();
        var lines = new List<string>();
        foreach (var row in table.Descendants(Wml.Row))
        {
            var cells = row.Descendants(Wml.Cell).Select(CellLines).ToList();
            if (row.Descendants(Wml.W + "tblHeader").Any())
            {
                headings = [.. cells.Select(Words)];
            }
            else if (cells.Count == 1)
            {
                lines.AddRange(cells[0]);
            }
            else
            {
                lines.Add(headings.Count == cells.Count ? Item(headings, cells) : Words(cells[0]) + ": " + string.Join(", ", cells.Skip(1).Select(Words).Where(words => words.Length > 0)));
            }
        }

        return string.Join('\n', lines);
    }

    private static string Item(List<string> headings, List<List<string>> cells) =>
        "- " + headings[0] + " " + Words(cells[0]) + ": "
        + string.Join(", ", cells.Select(Words).Zip(headings).Skip(1).Where(pair => pair.First.Length > 0).Select(pair => LowerFirst(pair.Second) + " " + pair.First));

    private static List<string> CellLines(XElement cell) => [.. cell.Descendants(Wml.Paragraph).Select(line => LetterText.LineOf(line).Trim()).Where(line => line.Length > 0)];

    private static string Words(List<string> lines) => string.Join(' ', lines);

    private static string? StyleOf(XElement paragraph) => paragraph.Element(Wml.ParagraphProperties)?.Element(Wml.W + "pStyle").Value();

    private static string LowerFirst(string label) => label.Length == 0 ? label : char.ToLowerInvariant(label[0]) + label[1..];
}
