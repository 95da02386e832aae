using System.Globalization;
using Dunning.Letters.Templates;
using Dunning.Rules.Types;
using Xunit;
using static Dunning.Tests.Letters.Docx;

namespace Dunning.Tests.Letters;

/// <summary>How values are written.</summary>
public class ValueTests
{
    // tag ⇒ Dutch ⇒ English (Ireland)
    public static TheoryData<string, string, string> Formats => new()
    {
        { "total:C", "€\u00A06.382,41", "€6,382.41" },
        { "total:N0", "6.382", "6,382" },
        { "total:#,##0.0", "6.382,4", "6,382.4" },
        { "total", "6382,41", "6382.41" },
        { "days", "14", "14" },
        { "today", "14 maart 2026", "14 March 2026" },
        { "today:d MMMM yyyy", "14 maart 2026", "14 March 2026" },
        { "today:d MMMM jjjj", "14 maart 2026", "14 March 2026" },
        { "today:dd-MM-yyyy", "14-03-2026", "14-03-2026" },
        { "today:dddd d MMMM", "zaterdag 14 maart", "Saturday 14 March" },
        { "today:d 'van' MMMM", "14 van maart", "14 van March" },
        { "debtor.name:upper", "DE BOER", "DE BOER" },
        { "debtor.name:lower", "de boer", "de boer" },
        { "late", "ja", "yes" },
        { "late:te laat;op tijd", "te laat", "te laat" },
        { "attention", "", "" },
        { "call.day:d MMMM", "", "" },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void Values_follow_the_letters_language(string tag, string dutch, string english)
    {
        var docx = Lines($"{{{{ {tag} }}}}");

        Assert.Equal(dutch, Rendered.Text(docx));
        Assert.Equal(english, Rendered.Text(docx, culture: CultureInfo.GetCultureInfo("en-IE")));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fr-FR")]
    public void The_machines_language_does_not_matter(string machine)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(machine);
        try
        {
            Assert.Equal("€\u00A06.382,41 14 maart 2026 MIDDELBURG", Rendered.Text(
                Lines("{{ TOTAL:C }} {{ today }} {{ debtor.city:UPPER }}"), new SampleLetter { Debtor = new("A", "Middelburg") }));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // value ⇒ the run's XML
    [Theory]
    [InlineData("Jansen & Zn. <BV>", "Jansen &amp; Zn. &lt;BV&gt;</w:t>")]
    [InlineData("een\r\ntwee\ndrie", "een</w:t><w:br/><w:t xml:space=\"preserve\">twee</w:t><w:br/><w:t xml:space=\"preserve\">drie</w:t>")]
    [InlineData("a\tb", "a</w:t><w:tab/><w:t xml:space=\"preserve\">b</w:t>")]
    [InlineData("café € 😀", "café € 😀</w:t>")]
    [InlineData("{{ total }}{{#if late}}", "{{ total }}{{#if late}}</w:t>")]
    [InlineData(" ruimte ", " ruimte </w:t>")]
    public void A_value_is_text_and_never_anything_else(string value, string expected)
    {
        var bytes = Rendered.Bytes(Lines("{{ name }}"), new SampleLetter { Name = value });

        Assert.Contains("<w:t xml:space=\"preserve\">" + expected, Valid.Part(bytes, "word/document.xml"), StringComparison.Ordinal);
        Valid.Check(bytes);
    }

    [Fact]
    public void Characters_that_xml_can_not_hold_are_dropped() =>
        Assert.Equal("bel nul half fout einde", Rendered.Text(Lines("{{ name }}"), new SampleLetter { Name = "bel\u0007 nul\0 half\uD800 fout\uFFFE einde" }));

    [Fact]
    public void A_long_value_is_written_whole()
    {
        var value = string.Concat(Enumerable.Repeat("lange tekst met é & < ", 20_000));

        Assert.Equal(value, LetterText.Of(Rendered.Bytes(Lines("{{ name }}"), new SampleLetter { Name = value })).TrimEnd('\n'));
    }

    [Fact]
    public void The_same_data_gives_the_same_bytes_on_every_thread()
    {
        var template = Rendered.Template(new Docx(P("{{ debtor.name }}") + Table("{{#each items}}{{ number }}|{{ open:C }}{{/each}}")).ToBytes());
        var settings = new RenderSettings { Culture = Rendered.Dutch, FixedDate = new DateOnly(2026, 3, 14) };
        var letters = Enumerable.Range(0, 64)
            .Select(i => new SampleLetter { Debtor = new("Debiteur " + (i % 8).ToString(CultureInfo.InvariantCulture), "Utrecht") }).ToArray();

        var digests = letters.AsParallel().WithDegreeOfParallelism(4).Select(letter => (letter.Debtor.Name, template.Render(letter, settings).Sha256)).ToList();

        Assert.Equal(8, digests.Distinct().Count());
        Assert.Equal(digests[0].Sha256, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
            template.Render(letters.First(letter => letter.Debtor.Name == digests[0].Name), settings).Bytes)));
    }

    [Theory]
    [InlineData("tr-TR", "Asia/Tokyo")]
    [InlineData("fr-FR", "America/New_York")]
    public void The_same_data_gives_the_same_parts_in_another_country(string machine, string zone)
    {
        var docx = new Docx(P("{{ debtor.name:upper }} {{ today }} {{ total:C }}") + Table("{{#each items}}{{ number }}|{{ open:C }}{{/each}}") + P("")).ToBytes();
        var here = Rendered.Bytes(docx);
        var (culture, before) = (CultureInfo.CurrentCulture, Environment.GetEnvironmentVariable("TZ"));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(machine);
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();

            Assert.Equal(here, Rendered.Bytes(docx));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Fact]
    public void A_list_of_texts_is_repeated_as_this()
    {
        var shape = RecordShape.Define("data", [new("names", new ListShape(ScalarShape.Text)) { Aliases = ["namen"] }]);

        var compilation = TemplateCompiler.Compile(Lines("{{#each namen}}{{ this:upper }};{{/each}}"), shape, new TemplateSettings());

        Assert.Empty(compilation.Findings);
        var letter = compilation.Template!.Render(new RecordValue(shape, [new[] { "a", "b" }]), new RenderSettings { Culture = Rendered.Dutch });
        Assert.Equal("A;B;", Rendered.Shown(LetterText.Of(letter.Bytes)));
    }

    [Fact]
    public void Data_that_is_missing_altogether_prints_nothing()
    {
        var nothing = ScalarShape.Anything;
        var shape = RecordShape.Define("data", [new("call", nothing, true), new("list", new ListShape(nothing)), new("other", nothing, true), new("name", ScalarShape.Text)]);
        var docx = Lines("[{{ call.day:d MMMM }}{{ call:N2 }}]", "{{#each list}}", "{{ number }} {{ name }}", "{{/each}}", "{{#each other}}{{ number }}{{/each}}{{ name }}");

        var compilation = TemplateCompiler.Compile(docx, shape, new TemplateSettings());

        Assert.Empty(compilation.Findings);
        var letter = compilation.Template!.Render(new RecordValue(shape, [null, new List<object>(), null, "Jan"]), new RenderSettings { Culture = Rendered.Dutch });
        Assert.Equal("[]/Jan", Rendered.Shown(LetterText.Of(letter.Bytes)));
    }

    [Fact]
    public void A_template_tells_which_fields_it_uses()
    {
        var template = Rendered.Template(new Docx(P("{{ debtor.name }}{{ DEBTOR.NAME }}") + P("{{#each items}}") + P("{{ number }} {{ total:C }}") + P("{{/each}}{{#if total > 10}}x{{/if}}")).ToBytes());

        Assert.Equal(
            ["debtor.name string", "items list of SampleItem", "items.number string", "total decimal"],
            template.Fields.Select(field => $"{field.Path} {field.Type.Name}"));
    }
}
