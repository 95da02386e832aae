using System.Xml.Linq;
using Dunning.Core.Findings;
using Dunning.Letters.Packages;

namespace Dunning.Letters.Markup;

/// <summary>One part with text (the body, a header, the footnotes) on its way to becoming a program.</summary>
internal sealed class Story(PackagePart source, XElement root, string file, List<Finding> findings)
{
    private const int Shown = 120;

    /// <summary>Name of the part: <c>word/header1.xml</c>.</summary>
    public string Part => Source.Name;

    public PackagePart Source { get; } = source;

    public XElement Root { get; } = root;

    public List<Finding> Findings { get; } = findings;

    /// <summary>The file's name for findings.</summary>
    public string File { get; } = file;

    /// <summary>Part and text of a paragraph, as people look for it.</summary>
    public string PlaceOf(XElement? paragraph)
    {
        var name = Path.GetFileNameWithoutExtension(Part);
        if (paragraph is null)
        {
            return name;
        }

        var text = string.Concat(paragraph.Own().Where(element => element.Name == Wml.Text || element.Name == Wml.Tab)
            .Select(element => element.Name == Wml.Text ? element.Value : " ")).Trim();
        return name + ": \"" + (text.Length > Shown ? text[..Shown] + "…" : text) + "\"";
    }

    public void Error(string code, string place, string message, string? hint = null) => Findings.Add(Finding.Error(code, File, place, message, hint));

    public void Warn(string code, string place, string message, string? hint = null) => Findings.Add(Finding.Warning(code, File, place, message, hint));
}
