using static Dunning.Tests.Letters.Docx;

namespace Dunning.Tests.Letters.Corpus;

/// <summary>Headers, footers, notes and text boxes.</summary>
internal static class StoryCases
{
    private const string Section = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdheader\"/></w:sectPr>";
    private const string FooterSection = "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rIdfooter\"/></w:sectPr>";

    public static IReadOnlyList<CorpusCase> Cases { get; } =
    [
        new("text box in both renderings", $"<w:p>{R("A")}{Box($"<w:p>{R("In {{ debtor.")}{R("city }}")}</w:p>")}</w:p>", "A/In Utrecht"),
        new("text box with a loop in it", $"<w:p>{Box(P("{{#each items}}") + P("{{ number }}") + P("{{/each}}"))}</w:p>", "/2026-001/2026-002"),
        new("text box of which nothing is left", $"<w:p>{R("A")}{Box(P("{{#if nothing}}weg{{/if}}"))}</w:p>", "A"),
        new("text box in a loop", P("{{#each items}}") + $"<w:p>{R("A")}{Box(P("{{ number }}"))}</w:p>" + P("{{/each}}"), "A/2026-001/A/2026-002"),
        new("text box with a MERGEFIELD and a control", $"<w:p>{Box(Merge(" MERGEFIELD debtor.city ") + Control("<w:tag w:val=\"debtor.name\"/>", P("x")))}</w:p>", "/Utrecht/De Boer"),
        new("header", new Docx(P("{{ debtor.name }}") + Section).WithHeader(P("Kop {{ debtor.city }}")), "Kop Utrecht/De Boer"),
        new("header with split tag, MERGEFIELD and control", new Docx(P("x") + Section).WithHeader($"<w:p>{R("{{ debtor")}{R(".city }}")}</w:p>" + Merge(" MERGEFIELD total \\# \"€ #.##0,00\" ") + Control("<w:tag w:val=\"today\"/>", P("x"))), "Utrecht/€\u00A06.382,41/14 maart 2026/x"),
        new("header with a text box and a table", new Docx(P("x") + Section).WithHeader($"<w:p>{R("K")}{Box(P("{{ debtor.city }}"))}</w:p>" + Table("{{#each items}}{{ number }}|{{ open:N0 }}{{/each}}") + P("")), "K/Utrecht/2026-001|1.251/2026-002|99//x"),
        new("footer", new Docx(P("x") + FooterSection).WithFooter(P("{{ debtor.name:upper }} {{#if late}}laat{{#else}}op tijd{{/if}}")), "x/DE BOER laat"),
        new("footer of which nothing is left", new Docx(P("x") + FooterSection).WithFooter(P("{{#if nothing}}weg{{/if}}")), "x"),
        new("footnote", new Docx($"<w:p>{R("x")}<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>").WithNotes("footnote", P("Zie {{ total:C }}")), "x/Zie €\u00A06.382,41"),
        new("footnote that is a condition", new Docx($"<w:p>{R("x")}<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>").WithNotes("footnote", P("{{#if nothing}}weg{{/if}}")), "x"),
        new("endnote", new Docx($"<w:p>{R("x")}<w:r><w:endnoteReference w:id=\"1\"/></w:r></w:p>").WithNotes("endnote", $"<w:p>{R("{{ debtor.")}{R("name }}")}</w:p>"), "x/De Boer"),
    ];
}
