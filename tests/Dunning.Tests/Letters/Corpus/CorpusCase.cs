namespace Dunning.Tests.Letters.Corpus;

/// <summary>A small template and the text of its letter.</summary>
/// <param name="What">What is odd about it.</param>
/// <param name="Docx">The template.</param>
/// <param name="Expected">Lines divided by <c>/</c>, cells by <c>|</c>.</param>
internal sealed record CorpusCase(string What, Docx Docx, string Expected)
{
    public CorpusCase(string what, string body, string expected) : this(what, new Docx(body), expected)
    {
    }

    /// <summary>The data of the letter.</summary>
    public SampleLetter Letter { get; init; } = new();

    public override string ToString() => What;
}
