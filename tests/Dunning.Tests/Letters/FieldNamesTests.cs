using Dunning.Cases.Correspondence;
using Dunning.Cases.Procedures;
using Dunning.Rules.Types;
using Xunit;
using static Dunning.Tests.Letters.Docx;

namespace Dunning.Tests.Letters;

/// <summary>The fields of a letter have Dutch names.</summary>
public class FieldNamesTests
{
    [Fact]
    public void Every_dutch_word_means_a_field()
    {
        var names = Names(RecordShape.Of<LetterFacts>()).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.DoesNotContain(FieldNames.Dutch, word => !word.Value.Any(names.Contains));
    }

    [Fact]
    public void A_letter_may_be_written_in_dutch_words() =>
        Assert.Empty(ProcedureCompiler.CheckTemplate(
            Lines("{{ debiteur.naam }} {{ debiteur.plaats }} {{ datum:d MMMM jjjj }} {{ bedrag:C }} {{ betalenVoor }} {{ betaling.kenmerk }}", "{{#each facturen}}", "{{ factuurnummer }} {{ vervaldatum }} {{ bedrag:C }} {{ openstaand:C }}", "{{/each}}"),
            "nl/x.docx", "nl").Findings);

    private static IEnumerable<string> Names(Shape shape) => shape switch
    {
        RecordShape record => record.Fields.SelectMany(field => Names(field.Shape).Prepend(field.Name)),
        ListShape list => Names(list.Item),
        _ => [],
    };
}
