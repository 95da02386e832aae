using Dunning.Letters.Templates;
using Xunit;
using static Dunning.Tests.Letters.Docx;

namespace Dunning.Tests.Letters;

/// <summary>A whole letter, as text. A mismatch writes reminder.received.txt beside the golden file; accepting is a rename.</summary>
public class GoldenLetterTests
{
    private static readonly string Body =
        P("{{ debtor.name }}") + P("T.a.v. {{? attention }}") + P("{{ debtor.city }}") + P("")
        + P("{{ debtor.city }}, {{ today:d MMMM yyyy }}") + P("")
        + P("Geachte {{#if attention}}{{ attention }}{{#else}}heer, mevrouw{{/if}},")
        + P("{{#if late}}") + P("Uw betaling is {{ days }} dagen te laat.") + P("{{#else}}") + P("Uw betaling is nog niet te laat.") + P("{{/if}}")
        + P("{{#if call}}Wij spraken {{ call.spokenWith }} op {{ call.day:d MMMM }}.{{/if}}")
        + Table("Factuur|Open|Waarvoor", "{{#each items}}{{ number }}|{{ open:C }}|{{#each parts}}{{ text:first }} {{/each}}{{/each}}", "Totaal|{{ total:C }}|")
        + P("{{#each items}}") + P("{{#if due}}") + P("Factuur {{ number }} is vervallen.") + P("{{/if}}") + P("{{/each}}")
        + P("Met vriendelijke groet,");

    [Fact]
    public void A_reminder_reads_as_it_should()
    {
        var template = Rendered.Template(new Docx(Body).WithHeader(P("{{ name:upper }}")).ToBytes());
        SampleLetter[] letters = [new(), new() { Attention = "mevrouw Bakker", Late = false, Call = new(new DateOnly(2026, 3, 2), "dhr. Smit") }];

        var text = string.Join("\n=====\n\n", letters.Select(letter =>
        {
            var bytes = template.Render(letter, new RenderSettings { Culture = Rendered.Dutch }).Bytes;
            Valid.Check(bytes);
            return LetterText.OfWhole(bytes);
        }));

        Matches("reminder", text);
    }

    private static void Matches(string name, string text)
    {
        var golden = Repository.Path("tests", "Dunning.Tests", "Letters", name + ".golden.txt");
        var received = Repository.Path("tests", "Dunning.Tests", "Letters", name + ".received.txt");
        var expected = File.Exists(golden) ? File.ReadAllText(golden) : "";
        if (expected != text)
        {
            File.WriteAllText(received, text);
        }

        Assert.Equal(expected, text);
        File.Delete(received);
    }
}
