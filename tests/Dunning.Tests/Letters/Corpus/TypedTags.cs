using static Dunning.Tests.Letters.Docx;

namespace Dunning.Tests.Letters.Corpus;

/// <summary>What Word makes of a tag that somebody typed.</summary>
internal static class TypedTags
{
    public static IReadOnlyList<CorpusCase> Cases { get; } =
    [
        new("one run", P("Aan {{ debtor.name }},"), "Aan De Boer,"),
        new("split inside the braces", $"<w:p>{R("Aan {")}{R("{ debtor.name }")}{R("},")}</w:p>", "Aan De Boer,"),
        new("every character its own run", $"<w:p>{string.Concat("{{debtor.name}}!".Select(c => R(c.ToString())))}</w:p>", "De Boer!"),
        new("spell check marks", $"<w:p>{R("{{ ")}<w:proofErr w:type=\"spellStart\"/>{R("debtor")}<w:proofErr w:type=\"spellEnd\"/>{R(".name }}")}</w:p>", "De Boer"),
        new("split over a format", $"<w:p>{R("{{ total:")}{R("N")}{R("2 }}")}</w:p>", "6.382,41"),
        new("a bookmark inside", $"<w:p>{R("{{ debtor")}<w:bookmarkStart w:id=\"1\" w:name=\"b\"/>{R(".name")}<w:bookmarkEnd w:id=\"1\"/>{R(" }}")}</w:p>", "De Boer"),
        new("glued to text and split", $"<w:p>{R("x{{debtor.na")}{R("me}}y{{debtor.ci")}{R("ty}}z")}</w:p>", "xDe BoeryUtrechtz"),
        new("several in one run", P("{{debtor.name}}{{debtor.city}} {{debtor.name}}"), "De BoerUtrecht De Boer"),
        new("tracked insertion", $"<w:p>{R("{{ debtor.")}<w:ins w:id=\"3\" w:author=\"a\">{R("name")}</w:ins>{R(" }}")}</w:p>", "De Boer"),
        new("tracked deletion", $"<w:p>{R("{{ debtor.")}<w:del w:id=\"3\" w:author=\"a\"><w:r><w:delText>city</w:delText></w:r></w:del>{R("name }}")}</w:p>", "De Boer"),
        new("deleted paragraph mark", $"<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"a\"/></w:rPr></w:pPr>{R("{{ debtor.")}</w:p>{P("name }}")}", "De Boer"),
        new("inside a link", $"<w:p><w:hyperlink w:anchor=\"b\">{R("{{ debtor.na")}{R("me }}")}</w:hyperlink></w:p>", "De Boer"),
        new("curly quotes", P("{{#if debtor.city == “Utrecht”}}ja{{/if}}"), "ja"),
        new("single curly quotes", P("{{#if debtor.city == ‘Utrecht’}}ja{{/if}}"), "ja"),
        new("hard spaces and tabs", $"<w:p>{R("{{\u00A0debtor.name")}<w:r><w:tab/></w:r>{R("}}")}</w:p>", "De Boer"),
        new("any case", P("{{ DEBTOR.Name }}"), "De Boer"),
        new("a comment", P("{{! aanhef }}Geachte heer"), "Geachte heer"),
        new("spaces around", P("a  {{ debtor.name }}  b"), "a  De Boer  b"),
        new("spaces that Word does not see", "<w:p><w:r><w:t>  a{{ debtor.name }}  </w:t></w:r></w:p>", "aDe Boer"),
        new("every brace its own run, with looks", $"<w:p>{string.Concat("{{ total:N2 }}".Select(c => $"<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{c}</w:t></w:r>"))}</w:p>", "6.382,41"),
        new("a page break that Word saw inside", $"<w:p>{R("{{ debtor.")}<w:r><w:lastRenderedPageBreak/><w:t>name }}}}</w:t></w:r></w:p>", "De Boer"),
        new("a comment inside", $"<w:p>{R("{{ debtor.")}<w:commentRangeStart w:id=\"1\"/>{R("name")}<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>{R(" }}")}</w:p>", "De Boer"),
        new("permissions inside", $"<w:p>{R("{{ debtor.")}<w:permStart w:id=\"1\" w:edGrp=\"everyone\"/>{R("name")}<w:permEnd w:id=\"1\"/>{R(" }}")}</w:p>", "De Boer"),
        new("moved text", $"<w:p>{R("{{ debtor.")}<w:moveFrom w:id=\"1\" w:author=\"a\">{R("city")}</w:moveFrom><w:moveTo w:id=\"2\" w:author=\"a\">{R("name")}</w:moveTo>{R(" }}")}</w:p>", "De Boer"),
        new("a tracked change of looks inside", $"<w:p>{R("{{ debtor.")}<w:r><w:rPr><w:b/><w:rPrChange w:id=\"1\" w:author=\"a\"><w:rPr/></w:rPrChange></w:rPr><w:t>name }}}}</w:t></w:r></w:p>", "De Boer"),
        new("a whole tag inserted, another deleted", $"<w:p><w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>{{{{ debtor.city }}}}</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"a\">{R("{{ debtor.name }}")}</w:ins></w:p>", "De Boer"),
        new("an inserted and a deleted row", $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"2000\"/></w:tblGrid><w:tr><w:trPr><w:ins w:id=\"1\" w:author=\"a\"/></w:trPr><w:tc>{P("{{ debtor.name }}")}</w:tc></w:tr><w:tr><w:trPr><w:del w:id=\"2\" w:author=\"a\"/></w:trPr><w:tc>{P("{{ weg }}")}</w:tc></w:tr></w:tbl>{P("x")}", "De Boer/x"),
        new("a smart tag inside", $"<w:p>{R("{{ debtor.")}<w:smartTag w:element=\"place\">{R("city")}</w:smartTag>{R(" }}")}</w:p>", "Utrecht"),
        new("custom XML around", $"<w:customXml w:element=\"x\">{P("{{ debtor.city }}")}</w:customXml>", "Utrecht"),
        new("right to left", "<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>{{ debtor</w:t></w:r><w:r><w:rPr><w:rtl/><w:cs/></w:rPr><w:t>.name }}</w:t></w:r></w:p>", "شركة") { Letter = new() { Debtor = new("شركة", "x") } },
        new("directions overruled", $"<w:p><w:bdo w:val=\"ltr\">{R("{{ debtor.")}</w:bdo><w:dir w:val=\"ltr\">{R("name }}")}</w:dir></w:p>", "De Boer"),
        new("marks of direction inside", P("{{\u200E debtor.name\u200F }}"), "De Boer"),
        new("characters without width", P("{{ deb\u00ADtor.\u200Bname\uFEFF }}"), "De Boer"),
        new("a soft hyphen inside", $"<w:p>{R("{{ deb")}<w:r><w:softHyphen/></w:r>{R("tor.name }}")}</w:p>", "De Boer"),
        new("a hard hyphen inside", $"<w:p>{R("{{ total ")}<w:r><w:noBreakHyphen/></w:r>{R(" 0.41m:N2 }}")}</w:p>", "6.382,00"),
        new("a line break inside", $"<w:p>{R("{{ debtor.name")}<w:r><w:br/></w:r>{R("}}")}</w:p>", "De Boer"),
        new("hard spaces everywhere", P("{{\u00A0total\u00A0:\u00A0C\u00A0}}"), "€\u00A06.382,41"),
        new("narrow and wide spaces", P("{{\u202Ftoday:d\u2003MMMM\u00A0yyyy\u3000}}"), "14 maart 2026"),
        new("low quotes", P("{{#if debtor.city == „Utrecht”}}ja{{/if}}"), "ja"),
        new("guillemets", P("{{#if debtor.city == «Utrecht»}}ja{{/if}}"), "ja"),
        new("dashes that Word made longer", P("{{ total – 382.41m:C }}"), "€\u00A06.000,00"),
        new("signs that Word made of signs", P("{{#if debtor.city ≠ “Delft” &amp;&amp; days ≤ 14 &amp;&amp; days ≥ 14}}ja{{/if}}"), "ja"),
        new("Dutch words", P("{{ debiteur.naam }}: {{ bedrag:C }}{{#each facturen}}, {{ bedrag:N2 }}{{/each}}"), "De Boer: €\u00A06.382,41, 1.250,50, 99,00"),
        new("Dutch words in a condition", P("{{#if bedrag > 1000 &amp;&amp; debiteur.naam == “De Boer”}}ja{{/if}}"), "ja"),
        new("emoji in both renderings beside a tag", $"<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"w14\"><w:t>x</w:t></mc:Choice><mc:Fallback><w:t>x</w:t></mc:Fallback></mc:AlternateContent></w:r>{R("{{ debtor.city }}")}</w:p>", "xUtrecht"),
    ];
}
