using static Dunning.Tests.Letters.Docx;

namespace Dunning.Tests.Letters.Corpus;

/// <summary>What may stand inside a loop.</summary>
internal static class LoopCases
{
    private static readonly string Grid = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"2000\"/></w:tblGrid>";

    public static IReadOnlyList<CorpusCase> Cases { get; } =
    [
        new("a numbered list", new Docx(Numbered("{{#each items}}") + Numbered("{{ number }}") + Numbered("{{/each}}") + Numbered("einde")).WithNumbering(), "2026-001/2026-002/einde"),
        new("a numbered line that repeats itself", new Docx(Numbered("{{#each items}}") + Numbered("{{ number }}{{/each}}") + P("z")).WithNumbering(), "2026-001/2026-002/z"),
        new("a table for every item", P("{{#each items}}") + Table("{{ number }}|{{ open:N2 }}") + P("{{/each}}") + P("z"), "2026-001|1.250,50//2026-002|99,00//z"),
        new("a table with lines around it for every item", P("{{#each items}}") + P("Nota {{ number }}") + Table("{{#each parts}}{{ text }}|{{ number }}{{/each}}") + P("{{/each}}") + P("z"), "Nota 2026-001/pallets|2026-001/Nota 2026-002/kisten|2026-002/folie|2026-002/z"),
        new("rows within rows", Table("{{#each items}}{{ number }}|{{ open:N0 }}", "{{#each parts}}- {{ text }}|{{/each}}{{/each}}", "Totaal|"), "2026-001|1.251/- pallets|/2026-002|99/- kisten|/- folie|/Totaal|"),
        new("a table inside a cell of a loop", $"{Grid}<w:tr><w:tc>{P("{{#each items}}{{ number }}")}{Grid}<w:tr><w:tc>{P("{{#each parts}}{{ text }}{{/each}}")}</w:tc></w:tr></w:tbl>{P("{{/each}}")}</w:tc></w:tr></w:tbl>{P("z")}", "2026-001 pallets 2026-002 kistenfolie/z"),
        new("lines inside a cell", $"{Grid}<w:tr><w:tc>{P("{{#each items}}")}{P("{{ number }}")}{P("{{/each}}")}</w:tc></w:tr></w:tbl>{P("z")}", "2026-001 2026-002/z"),
        new("a picture in a loop", new Docx(P("{{#each items}}") + $"<w:p w14:paraId=\"12345678\"><w:commentRangeStart w:id=\"0\"/><w:bookmarkStart w:id=\"0\" w:name=\"x\"/><w:r>{Picture("rId9", "plaatje")}</w:r>{R("{{ number }}")}<w:bookmarkEnd w:id=\"0\"/><w:commentRangeEnd w:id=\"0\"/></w:p>" + P("{{/each}}")).With("word/media/a.png", Pixel.Png).Pointing("rId9", "image", "media/a.png"), "2026-001/2026-002"),
        new("a condition for every item", P("{{#each items}}") + P("{{ number }}{{#if due}} (vervallen){{/if}}") + P("{{/each}}"), "2026-001 (vervallen)/2026-002"),
        new("the letter's fields inside a loop", P("{{#each items}}{{ number }} van {{ debtor.name }}; {{/each}}"), "2026-001 van De Boer; 2026-002 van De Boer; "),
        new("items of plain text", P("{{#each items}}{{#each parts}}{{ this.text }} {{/each}}{{/each}}"), "pallets kisten folie "),
        new("a page break between items", P("{{#each items}}") + P("{{ number }}") + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" + P("{{/each}}"), "2026-001///2026-002"),
        new("a bookmark around a whole loop", "<w:bookmarkStart w:id=\"1\" w:name=\"lijst\"/>" + P("{{#each items}}") + P("{{ number }}") + P("{{/each}}") + "<w:bookmarkEnd w:id=\"1\"/>", "2026-001/2026-002"),
        new("a row repeated by tags in its first and last cell, with controls between", $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid><w:tr><w:tc>{P("{{#each items}}")}</w:tc><w:tc><w:p>{Control("<w:tag w:val=\"number\"/>", R("x"))}{R("{{/each}}")}</w:p></w:tc></w:tr></w:tbl>{P("z")}", "|2026-001/|2026-002/z"),
    ];

    private static string Numbered(string text) => $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>{R(text)}</w:p>";
}
