using static Dunning.Tests.Letters.Docx;

namespace Dunning.Tests.Letters.Corpus;

/// <summary>Content controls of every kind.</summary>
internal static class ControlCases
{
    private const string Item = "<w:id w:val=\"9\"/><w15:repeatingSectionItem/>";

    public static IReadOnlyList<CorpusCase> Cases { get; } =
    [
        new("text in a content control", $"<w:p><w:sdt><w:sdtPr><w:id w:val=\"5\"/></w:sdtPr><w:sdtContent>{R("{{ debtor.name }}")}</w:sdtContent></w:sdt></w:p>", "De Boer"),
        new("content control in a line", $"<w:p>{R("Aan ")}<w:sdt><w:sdtPr><w:tag w:val=\"debtor.name\"/></w:sdtPr><w:sdtContent>{R("Klik hier")}</w:sdtContent></w:sdt>{R(",")}</w:p>", "Aan De Boer,"),
        new("content control around a paragraph", $"<w:sdt><w:sdtPr><w:tag w:val=\"total:C\"/></w:sdtPr><w:sdtContent>{P("x")}</w:sdtContent></w:sdt>", "€\u00A06.382,41"),
        new("date control", "<w:p><w:sdt><w:sdtPr><w:tag w:val=\"today\"/><w:date><w:dateFormat w:val=\"dd-MM-yyyy\"/></w:date></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt></w:p>", "14-03-2026"),
        new("control with braces in its Tag", $"<w:p>{Control("<w:tag w:val=\"{{ debtor.city }}\"/>", R("x"))}</w:p>", "Utrecht"),
        new("control with a placeholder that shows", $"<w:p>{Control("<w:tag w:val=\"debtor.city\"/><w:showingPlcHdr/>", "<w:r><w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr><w:t>Klik hier</w:t></w:r>")}</w:p>", "Utrecht"),
        new("control of several paragraphs", Control("<w:tag w:val=\"debtor.city\"/>", P("x") + P("y")) + P("z"), "Utrecht/z"),
        new("control around a cell", $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid><w:tr>{Control("<w:tag w:val=\"debtor.city\"/>", $"<w:tc>{P("x")}</w:tc>")}<w:tc>{P("y")}</w:tc></w:tr></w:tbl>{P("z")}", "Utrecht|y/z"),
        new("drop-down control", $"<w:p>{Control("<w:tag w:val=\"debtor.city\"/><w:dropDownList><w:listItem w:displayText=\"a\" w:value=\"a\"/></w:dropDownList>", R("a"))}</w:p>", "Utrecht"),
        new("tick box", $"<w:p>{Control("<w:tag w:val=\"late\"/><w14:checkbox><w14:checked w14:val=\"0\"/></w14:checkbox>", R("☐"))}{R(" laat")}</w:p>", "☒ laat"),
        new("date control in Dutch", $"<w:p>{Control("<w:tag w:val=\"today\"/><w:date><w:dateFormat w:val=\"d MMMM yyyy\"/><w:lid w:val=\"nl-NL\"/></w:date>", R("x"))}</w:p>", "14 maart 2026"),
        new("control mapped to the sample data", $"<w:p>{Control("<w:dataBinding w:prefixMappings=\"xmlns:ns0='urn:dunning:letter' \" w:xpath=\"/ns0:letter[1]/ns0:debtor[1]/ns0:name[1]\" w:storeItemID=\"{00000000-0000-0000-0000-000000000001}\"/>", R("x"))}</w:p>", "De Boer"),
        new("control mapped to something else", $"<w:p>{Control("<w:dataBinding w:prefixMappings=\"xmlns:ns0='urn:other' \" w:xpath=\"/ns0:a[1]/ns0:b[1]\" w:storeItemID=\"{00000000-0000-0000-0000-000000000001}\"/>", R("blijft {{ debtor.city }}"))}</w:p>", "blijft Utrecht"),
        new("control inside a control", Control("<w:tag w:val=\"blok\"/>", $"<w:p>{R("Aan ")}{Control("<w:tag w:val=\"debtor.name\"/>", R("x"))}</w:p>"), "Aan De Boer"),
        new("control inside a tag", $"<w:p>{R("{{ debtor.")}{Control("<w:id w:val=\"3\"/>", R("city"))}{R(" }}")}</w:p>", "Utrecht"),
        new("control that chooses", Control("<w:tag w:val=\"#if late\"/>", P("laat")) + Control("<w:tag w:val=\"#if nothing\"/>", P("niets")) + P("z"), "laat/z"),
        new("control that chooses in a line", $"<w:p>{R("a")}{Control("<w:tag w:val=\"#if late\"/>", R("b"))}{Control("<w:tag w:val=\"#if nothing\"/>", R("c"))}{R("d")}</w:p>", "abd"),
        new("control that repeats", Control("<w:tag w:val=\"#each items\"/>", P("{{ number }}")) + P("z"), "2026-001/2026-002/z"),
        new("repeating section of paragraphs", Control("<w:tag w:val=\"items\"/><w15:repeatingSection/>", Control(Item, $"<w:p>{Control("<w:tag w:val=\"number\"/>", R("x"))}</w:p>") + Control(Item, P("tweede voorbeeld"))) + P("z"), "2026-001/2026-002/z"),
        new("repeating section of rows", $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid><w:tr><w:tc>{P("Nr")}</w:tc><w:tc>{P("Open")}</w:tc></w:tr>{Control("<w:tag w:val=\"items\"/><w15:repeatingSection/>", Control(Item, $"<w:tr><w:tc><w:p>{Control("<w:tag w:val=\"number\"/>", R("x"))}</w:p></w:tc><w:tc><w:p>{Control("<w:tag w:val=\"open:N2\"/>", R("x"))}</w:p></w:tc></w:tr>"))}</w:tbl>{P("z")}", "Nr|Open/2026-001|1.250,50/2026-002|99,00/z"),
        new("repeating section of two rows", $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"2000\"/></w:tblGrid>{Control("<w:tag w:val=\"items\"/><w15:repeatingSection/>", Control(Item, $"<w:tr><w:tc>{P("{{ number }}")}</w:tc></w:tr><w:tr><w:tc>{P("{{ open:N2 }}")}</w:tc></w:tr>"))}</w:tbl>{P("z")}", "2026-001/1.250,50/2026-002/99,00/z"),
        new("repeating section inside another", Control("<w:tag w:val=\"items\"/><w15:repeatingSection/>", Control(Item, P("{{ number }}") + Control("<w:tag w:val=\"parts\"/><w15:repeatingSection/>", Control(Item, P("- {{ text }}"))))), "2026-001/- pallets/2026-002/- kisten/- folie"),
        new("loop that begins in one control and ends in another", Control("<w:id w:val=\"1\"/>", P("{{#each items}}")) + P("{{ number }}") + Control("<w:id w:val=\"2\"/>", P("{{/each}}")) + P("z"), "2026-001/2026-002/z"),
        new("all three spellings in one line", $"<w:p>{R("{{ debtor.name }}, ")}<w:fldSimple w:instr=\" MERGEFIELD debtor.name \">{R("x")}</w:fldSimple>{R(", ")}{Control("<w:tag w:val=\"debtor.name\"/>", R("x"))}</w:p>", "De Boer, De Boer, De Boer"),
    ];
}
