using static Dunning.Tests.Letters.Docx;

namespace Dunning.Tests.Letters.Corpus;

/// <summary>MERGEFIELDs, simple and spread over runs, with all their switches.</summary>
internal static class MergeFieldCases
{
    public static IReadOnlyList<CorpusCase> Cases { get; } =
    [
        new("simple MERGEFIELD", $"<w:p><w:fldSimple w:instr=\" MERGEFIELD debtor.name \\* MERGEFORMAT \">{R("«naam»")}</w:fldSimple></w:p>", "De Boer"),
        new("MERGEFIELD with its name split", Merge("MERGE", "FIELD deb", "tor.name \\* Upper "), "DE BOER"),
        new("MERGEFIELD with an underscore", Merge(" MERGEFIELD debtor_city "), "Utrecht"),
        new("MERGEFIELD with a Dutch number picture", Merge(" MERGEFIELD total \\# \"€ #.##0,00\" "), "€\u00A06.382,41"),
        new("MERGEFIELD with an English number picture", Merge(" MERGEFIELD total \\# \"#,##0.00\" "), "6.382,41"),
        new("MERGEFIELD with a Dutch date picture", Merge(" MERGEFIELD today \\@ \"d MMMM jjjj\" "), "14 maart 2026"),
        new("MERGEFIELD with text around it", Merge(" MERGEFIELD debtor.city \\b \"te \" \\f \"!\" "), "te Utrecht!"),
        new("MERGEFIELD with text around nothing", Merge(" MERGEFIELD attention \\b \"t.a.v. \" "), ""),
        new("mergefield in small letters", Merge(" mergefield debtor.city "), "Utrecht"),
        new("MERGEFIELD name between quotes", Merge(" MERGEFIELD \"debtor.city\" \\* MERGEFORMAT "), "Utrecht"),
        new("MERGEFIELD of which every character is a run", Merge([.. " MERGEFIELD total \\# \"€ #.##0,00\" \\* MERGEFORMAT ".Select(c => c.ToString())]), "€\u00A06.382,41"),
        new("MERGEFIELD Lower", Merge(" MERGEFIELD debtor.name \\* Lower "), "de boer"),
        new("MERGEFIELD FirstCap", Merge(" MERGEFIELD debtor.city \\* FirstCap "), "Utrecht"),
        new("MERGEFIELD Caps", Merge(" MERGEFIELD debtor.name \\* Caps "), "De Boer"),
        new("MERGEFIELD simple with quotes of its own", $"<w:p><w:fldSimple w:instr=\" MERGEFIELD today \\@ &quot;dd-MM-yyyy&quot; \">{R("x")}</w:fldSimple></w:p>", "14-03-2026"),
        new("MERGEFIELD number without quotes", Merge(" MERGEFIELD total \\# 0,00 "), "6382,41"),
        new("MERGEFIELD number with a word", Merge(" MERGEFIELD total \\# \"#.##0,00 'euro'\" "), "6.382,41\u00A0euro"),
        new("MERGEFIELD number with a sign for less than zero", Merge(" MERGEFIELD total \\# \"€ #.##0,00;-€ #.##0,00\" "), "-€\u00A012,50") { Letter = new() { Total = -12.5m } },
        new("MERGEFIELD rounded", Merge(" MERGEFIELD total \\# \"#.##0\" "), "6.382"),
        new("MERGEFIELD day of the week", Merge(" MERGEFIELD today \\@ \"dddd d MMMM yyyy\" \\* FirstCap "), "Zaterdag 14 maart 2026"),
        new("MERGEFIELD switch glued to its value", Merge(" MERGEFIELD today \\@\"d-M-yyyy\" "), "14-3-2026"),
        new("MERGEFIELD with curly quotes", Merge(" MERGEFIELD total \\# “€ #.##0,00” "), "€\u00A06.382,41"),
        new("MERGEFIELD in a link", $"<w:p><w:hyperlink w:anchor=\"x\"><w:fldSimple w:instr=\" MERGEFIELD debtor.city \">{R("x")}</w:fldSimple></w:hyperlink></w:p>", "Utrecht"),
        new("MERGEFIELD with a tracked change", $"<w:p><w:ins w:id=\"1\" w:author=\"a\"><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> MERGEFIELD debtor.city </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r></w:ins><w:del w:id=\"2\" w:author=\"a\"><w:r><w:delText>oud</w:delText></w:r></w:del>{R("nieuw")}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>", "Utrecht"),
        new("MERGEFIELD without a result", $"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> MERGEFIELD debtor.city </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>", "Utrecht"),
        new("MERGEFIELD with everything in one run", $"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> MERGEFIELD debtor.city </w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>x</w:t><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>", "Utrecht"),
        new("MERGEFIELDs that repeat rows", $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"2000\"/></w:tblGrid><w:tr><w:tc>{Merge(" MERGEFIELD \"#each items\" ").Replace("</w:p>", "", StringComparison.Ordinal)}{Merge(" MERGEFIELD number ").Replace("<w:p>", "", StringComparison.Ordinal).Replace("</w:p>", "", StringComparison.Ordinal)}{Merge(" MERGEFIELD /each ").Replace("<w:p>", "", StringComparison.Ordinal)}</w:tc></w:tr></w:tbl>{P("x")}", "2026-0012026-002/x"),
        new("MERGEFIELDs that repeat paragraphs", Merge(" MERGEFIELD \"#each items\" ") + Merge(" MERGEFIELD number ") + Merge(" MERGEFIELD /each "), "2026-001/2026-002"),
        new("a page number is left to Word", $"<w:p><w:fldSimple w:instr=\" PAGE \">{R("1")}</w:fldSimple>{R(" {{ debtor.city }}")}</w:p>", "1 Utrecht"),
    ];
}
