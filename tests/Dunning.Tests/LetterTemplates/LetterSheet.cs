using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dunning.Tests.LetterTemplates;

/// <summary>Paper, margins, and what the file says about itself.</summary>
internal static class LetterSheet
{
    private const string CoreProperties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

    /// <summary>A4 with 25 mm left, 20 mm right; the first page has a header of its own.</summary>
    /// <param name="headerTop">From the paper's edge to the header, in twentieths of a point.</param>
    public static SectionProperties Section(int headerTop) => new(
        new HeaderReference { Type = HeaderFooterValues.First, Id = "rId4" },
        new HeaderReference { Type = HeaderFooterValues.Default, Id = "rId5" },
        new FooterReference { Type = HeaderFooterValues.First, Id = "rId6" },
        new FooterReference { Type = HeaderFooterValues.Default, Id = "rId6" },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1587, Right = 1134, Bottom = 1361, Left = 1417, Header = (uint)headerTop, Footer = 510, Gutter = 0 },
        new TitlePage());

    /// <summary>A4 without header and footer.</summary>
    public static SectionProperties Plain() => new(
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1587, Right = 1134, Bottom = 1361, Left = 1417, Header = 510, Footer = 510, Gutter = 0 });

    /// <summary>A4 with a footer.</summary>
    public static SectionProperties Numbered() => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = "rId6" },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1134, Right = 1134, Bottom = 1134, Left = 1417, Header = 510, Footer = 510, Gutter = 0 });

    public static Settings Settings(LetterWords words) => new(
        new DefaultTabStop { Val = 709 },
        new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }),
        new ThemeFontLanguages { Val = words.Locale });

    /// <summary>Title and language; no author and no day, so that the same text gives the same file.</summary>
    public static void Properties(CoreFilePropertiesPart part, LetterTemplate template)
    {
        var xml = $"""<cp:coreProperties xmlns:cp="{CoreProperties}" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{template.Name}</dc:title><dc:language>{template.Words.Locale}</dc:language></cp:coreProperties>""";
        part.FeedData(new MemoryStream(Encoding.UTF8.GetBytes(xml)));
    }
}
