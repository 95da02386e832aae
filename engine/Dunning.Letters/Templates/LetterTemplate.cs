namespace Dunning.Letters.Templates;

/// <summary>A compiled template. Thread-safe; compile once, render often.</summary>
public sealed class LetterTemplate
{
    internal LetterTemplate(IReadOnlyList<LetterField> fields)
    {
        Fields = fields;
    }

    /// <summary>The fields it uses, each once, in the order of the document.</summary>
    public IReadOnlyList<LetterField> Fields { get; }

    /// <summary>Writes one letter.</summary>
    /// <param name="data">A value of the shape the template was compiled against.</param>
    /// <param name="settings">Culture and images.</param>
    public RenderedLetter Render(object data, RenderSettings settings) => throw new NotImplementedException();
}
