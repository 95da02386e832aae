using Dunning.Core.Languages;

namespace Dunning.Letters.Templates;

/// <summary>What a template is called in findings, and the language it is written in.</summary>
public sealed record TemplateSettings
{
    /// <summary>The file as its writer knows it: <c>nl/aanmaning.docx</c>.</summary>
    public string File { get; init; } = "";

    /// <summary>The language of the template's own text; null when it is not known. Letters take their culture from <see cref="RenderSettings"/>.</summary>
    public Language? Language { get; init; }

    /// <summary>
    /// Other words for the names of fields: <c>bedrag</c> for <c>open</c> or <c>amount</c>, whichever there is. A name that is a field is never another word.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
