using Dunning.Core.Languages;
using Dunning.Letters.Starters;
using Dunning.Letters.Templates;
using Dunning.Rules.Types;
using Xunit;

namespace Dunning.Tests.Letters;

/// <summary>The document to begin with shows every field in three spellings, and is itself a template.</summary>
public class StarterTemplateTests
{
    [Theory]
    [InlineData(Language.Dutch, "€\u00A06.382,41")]
    [InlineData(Language.English, "€6,382.41")]
    public void Every_field_is_filled_in_three_times(Language language, string total)
    {
        var docx = StarterTemplate.Write(RecordShape.Of<SampleLetter>(), language);
        Valid.Check(docx);

        var letter = Rendered.Template(docx).Render(new SampleLetter { Call = new(new DateOnly(2026, 3, 2), "dhr. Smit") }, new RenderSettings { Culture = language.Culture() });
        Valid.Check(letter.Bytes);
        var lines = LetterText.Of(letter.Bytes).Split('\n');

        Assert.Contains("debtor.name\tDe Boer\tDe Boer\tDe Boer", lines);
        Assert.Contains($"total\t{total}\t{total}\t{total}", lines);
        Assert.Equal(3, lines.Count(line => line.StartsWith("2026-001\t", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.Contains("{{", StringComparison.Ordinal) || line.Contains('«', StringComparison.Ordinal));
    }

    [Fact]
    public void The_sample_data_does_not_go_into_letters()
    {
        var letter = Rendered.Bytes(StarterTemplate.Write(RecordShape.Of<SampleLetter>(), Language.Dutch));

        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(letter));
        Assert.DoesNotContain(archive.Entries, entry => entry.FullName.StartsWith("customXml", StringComparison.Ordinal));
    }
}
