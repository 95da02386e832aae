using Dunning.Cases.Facts;
using Dunning.Core.Languages;

namespace Dunning.Web.Pages.Rules;

/// <summary>The words that rules may use, as an editor offers them.</summary>
public static class Facts
{
    /// <summary>All words that have a value.</summary>
    public static IReadOnlyList<VocabularyWord> All { get; } =
        [.. CaseVocabulary.Completions("").SelectMany(word => word.Type == "group" ? CaseVocabulary.Completions(word.Name + ".") : [word])];

    /// <summary>What a word means; empty for what is none.</summary>
    public static string About(string name, Language language) => All.FirstOrDefault(word => word.Name == name) is { } known ? About(known, language) : "";

    /// <summary>What a word means.</summary>
    public static string About(VocabularyWord word, Language language) => language == Language.English ? word.English : word.Dutch;
}
