using Dunning.Letters.Templates;
using Dunning.Tests.Letters.Corpus;
using Xunit;

namespace Dunning.Tests.Letters;

/// <summary>The tolerance corpus: whatever Word makes of a template, the letter reads as it should, and Word can open it.</summary>
public class CorpusTests
{
    public static TheoryData<string> Names => [.. TolerantTemplates.All.Select(one => one.What)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_letter_reads_as_it_should(string what)
    {
        var one = TolerantTemplates.Named(what);

        var bytes = Rendered.Bytes(one.Docx.ToBytes(), one.Letter);

        Assert.Equal(one.Expected, Rendered.Shown(LetterText.OfWhole(bytes)));
        Valid.Check(bytes);
    }

    [Fact]
    public void The_corpus_is_large() => Assert.True(TolerantTemplates.All.Count >= 100);

    [Fact]
    public void Both_renderings_of_a_text_box_are_filled()
    {
        var xml = Valid.Part(Rendered.Bytes(TolerantTemplates.Named("text box in both renderings").Docx.ToBytes()), "word/document.xml");

        Assert.Equal(2, xml.Split("<w:t xml:space=\"preserve\">Utrecht</w:t>").Length - 1);
    }
}
