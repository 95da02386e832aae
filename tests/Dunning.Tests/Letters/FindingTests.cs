using Dunning.Core.Findings;
using Xunit;
using static Dunning.Tests.Letters.Docx;

namespace Dunning.Tests.Letters;

/// <summary>Whatever is wrong with a template is said when it is compiled, with its place and the way out.</summary>
public class FindingTests
{
    // body ⇒ code ⇒ part of the finding
    public static TheoryData<string, string, string> Cases => new()
    {
        { P("Geachte {{ debtor.nmae }},"), "letters.unknown-field", "document: \"Geachte {{ debtor.nmae }},\": \"debtor\" has no field \"nmae\". (did you mean \"name\"?)" },
        { P("{{ totall }}"), "letters.unknown-field", "did you mean \"total\"?" },
        { P("{{#each itemz}}x{{/each}}"), "letters.unknown-field", "did you mean \"items\"?" },
        { P("{{#each items}}{{ nummber }}{{/each}}"), "letters.unknown-field", "did you mean \"number\"?" },
        { P("{{ items.number }}"), "letters.unknown-field", "repeat it: {{#each items}}" },
        { P("{{#if latte}}x{{/if}}"), "letters.unknown-field", "did you mean \"late\"?" },
        { P("{{#eahc items}}x{{/each}}"), "letters.bad-tag", "did you mean \"{{#each}}\"?" },
        { P("{{#if late}}x{{/fi}}"), "letters.bad-tag", "did you mean \"{{/if}}\"?" },
        { P("{{#elseif late}}"), "letters.bad-tag", "There is no tag \"{{#elseif}}\"." },
        { P("{{ }}"), "letters.bad-tag", "The tag is empty." },
        { P("{{{ debtor.name }}}"), "letters.bad-tag", "two braces" },
        { P("{{#each}}x{{/each}}"), "letters.bad-tag", "does not say what" },
        { P("{{#if late}}a{{#else if x}}b{{/if}}"), "letters.bad-tag", "takes no condition" },
        { P("Geachte {{ debtor.name"), "letters.unclosed-tag", "\"{{ debtor.name\" is not closed." },
        { P("Geachte {{ debtor.name {{ total }}"), "letters.unclosed-tag", "is not closed" },
        { P("Geachte debtor.name }},"), "letters.unclosed-tag", "has no \"{{\" before it" },
        { P("{{#if late}}a"), "letters.unclosed-block", "{{#if late}} has no end. (close it with {{/if}})" },
        { P("{{#each items}}{{#if due}}x{{/each}}"), "letters.unclosed-block", "{{#if due}} has no end before {{/each}}" },
        { P("a{{/each}}"), "letters.unexpected-tag", "closes nothing" },
        { P("{{#else}}"), "letters.unexpected-tag", "does not stand between" },
        { P("a {{#if late}} b") + P("c{{/if}} d"), "letters.crossed-blocks", "places that do not match" },
        { P("{{#each items}}a{{#if due}}b") + P("c{{/if}}d{{/each}}"), "letters.crossed-blocks", "places that do not match" },
        { P("{{#if late}}") + Table("a|{{/if}}"), "letters.crossed-blocks", "places that do not match" },
        { P("{{ total:dd-MM }}"), "letters.bad-format", "for example C, N2" },
        { P("{{ total:bananen }}"), "letters.bad-format", "does not fit its type (decimal)" },
        { P("{{ today:HH:mm }}"), "letters.bad-format", "for example d MMMM yyyy" },
        { P("{{ today:N2 }}"), "letters.bad-format", "does not fit its type (DateOnly)" },
        { P("{{ debtor.name:C }}"), "letters.bad-format", "upper, lower" },
        { P("{{ debtor }}"), "letters.not-printable", "it has name, city" },
        { P("{{ items }}"), "letters.not-printable", "{{#each items}}" },
        { P("{{#each total}}x{{/each}}"), "letters.not-a-list", "is no list but decimal" },
        { P("{{#if total}}x{{/if}}"), "letters.not-a-condition", "{{#if total > 0}}" },
        { "<w:p><w:fldSimple w:instr=\" MERGEFIELD aanhef \"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>", "letters.unknown-field", "There is no field \"aanhef\"." },
        { "<w:p><w:fldSimple w:instr=\" MERGEFIELD total \\x 1 \"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>", "letters.bad-tag", "a switch that is not known" },
        { "<w:p><w:fldSimple w:instr=\" INCLUDETEXT &quot;C:\\x.docx&quot; \"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>", "letters.unsafe-field", "INCLUDETEXT" },
        { "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> IF </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> MERGEFIELD total </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:instrText> = 1 a b </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>", "letters.nested-merge-field", "{{#if …}}" },
        { "<w:sdt><w:sdtPr><w:tag w:val=\"debtor.nam\"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>", "letters.unknown-field", "did you mean \"name\"?" },
        { "<w:p><w:r>" + Picture("rId404", "image:logo") + "</w:r></w:p>", "letters.bad-picture", "picture \"image:logo\"" },
        { P("Geachte {{ debtor.") + P("name }},"), "letters.unclosed-tag", "the tag is split over two paragraphs: delete it and type it again" },
        { P("{{ debtor.name }"), "letters.unclosed-tag", "a tag ends with two braces" },
        { "<w:p><w:fldSimple w:instr=\" ADDRESSBLOCK \"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>", "letters.mail-merge-field", "{{ debtor.name }}" },
        { "<w:p><w:fldSimple w:instr=\" HYPERLINK &quot;file:///C:/x&quot; \"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>", "letters.unsafe-field", "a link may begin with" },
        { "<w:p><w:fldSimple w:instr=\" HYPERLINK &quot;https://example.org/{{ total }}&quot; \"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>", "letters.unseen-tag", "document: \"x\"" },
        { "<w:p><w:r>" + Picture("rId404", "{{ debtor.name }}") + "</w:r></w:p>", "letters.unseen-tag", "a tag works in text" },
        { Control("<w:tag w:val=\"/each\"/>", P("x")), "letters.bad-tag", "give it the name of a field" },
        { P("{{#if total > }}x{{/if}}"), "rules.", "document: \"{{#if total > }}x{{/if}}\"" },
        { P("{{#if total > debtor.name}}x{{/if}}"), "rules.", "document: " },
        { P("{{#if System.IO.File.Exists(\"x\")}}x{{/if}}"), "rules.", "document: " },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mistake_is_found_with_its_place_and_the_way_out(string body, string code, string part)
    {
        var compilation = Rendered.Compile(new Docx(body).ToBytes());

        Assert.Null(compilation.Template);
        Assert.Contains(compilation.Findings, finding =>
            finding.Severity == Severity.Error && finding.File == "test.docx"
            && finding.Code.StartsWith(code, StringComparison.Ordinal) && finding.ToString().Contains(part, StringComparison.Ordinal));
    }

    [Fact]
    public void All_mistakes_are_told_at_once_and_each_once()
    {
        var body = P("{{ a }} {{ total:x }}") + Table("{{#each items}}{{ b }}|{{ number }}{{/each}}") + P("{{#if late}}") + P("{{ c");

        var codes = Rendered.Compile(new Docx(body).ToBytes()).Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal);

        Assert.Equal(["letters.bad-format", "letters.unclosed-block", "letters.unclosed-tag", "letters.unknown-field", "letters.unknown-field"], codes);
    }

    [Fact]
    public void A_tag_in_the_address_of_a_link_is_found()
    {
        var docx = new Docx(P("x")).Pointing("rId8", "hyperlink", "https://example.org/%7B%7B total %7D%7D", external: true);

        Assert.Equal("letters.unseen-tag", Assert.Single(Rendered.Compile(docx.ToBytes()).Findings).Code);
    }

    [Fact]
    public void A_loop_without_an_end_does_not_make_its_fields_unknown() =>
        Assert.Equal(
            ["letters.unclosed-block"],
            Rendered.Compile(new Docx(P("{{#each items}}") + P("{{ number }} {{ debtor.name }}")).ToBytes()).Findings.Select(finding => finding.Code));

    [Fact]
    public void A_loop_over_something_unknown_is_one_mistake() =>
        Assert.Equal(
            ["letters.unknown-field"],
            Rendered.Compile(new Docx(P("{{#each itemz}}{{ number }}{{#if open > 0}}x{{/if}}{{/each}}")).ToBytes()).Findings.Select(finding => finding.Code));

    [Fact]
    public void A_date_of_opening_is_only_a_warning()
    {
        var compilation = Rendered.Compile(new Docx("<w:p><w:fldSimple w:instr=\" DATE \"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>").ToBytes());

        Assert.Equal(("letters.date-field", Severity.Warning), (Assert.Single(compilation.Findings).Code, compilation.Findings[0].Severity));
        Assert.NotNull(compilation.Template);
    }

    [Fact]
    public void Controls_that_are_no_fields_are_left_alone()
    {
        var body = $"<w:sdt><w:sdtPr><w:tag w:val=\"goog_rdk_0\"/></w:sdtPr><w:sdtContent>{P("a")}</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:docPartObj/></w:sdtPr><w:sdtContent>{P("b")}</w:sdtContent></w:sdt>";

        Assert.Empty(Rendered.Compile(new Docx(body).ToBytes()).Findings);
    }
}
