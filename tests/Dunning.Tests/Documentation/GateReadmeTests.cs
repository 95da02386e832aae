using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dunning.Cases.Gate;
using Dunning.Core.Languages;
using Xunit;

namespace Dunning.Tests.Documentation;

/// <summary>engine/Dunning.Cases/Gate/README.md lists the rules of the gate as the code has them.</summary>
public partial class GateReadmeTests
{
    [Fact]
    public void The_table_is_what_the_code_says() =>
        GeneratedPart.AssertUpToDate(Repository.Path("engine", "Dunning.Cases", "Gate", "README.md"), ("rules", Table()));

    [Fact]
    public void Every_rule_has_a_code_of_its_own() => Assert.Equal(LegalGate.Rules.Count, LegalGate.Rules.Select(rule => rule.Code).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Every_sentence_names_the_articles_its_rule_rests_on() => Assert.Empty(
        from rule in LegalGate.Rules
        from article in Articles().Matches(rule.Law ?? "").Select(match => match.Value)
        from language in Enum.GetValues<Language>()
        where !Pattern(rule.Code, language).Contains(article, StringComparison.Ordinal)
        select $"{rule.Code} in {language}: {article}");

    private static string Table() =>
        "| code | article | Nederlands | English |\n|---|---|---|---|\n" + string.Concat(
            LegalGate.Rules.Select(rule => $"| `{rule.Code}` | {rule.Law ?? "good practice"} | {Pattern(rule.Code, Language.Dutch)} | {Pattern(rule.Code, Language.English)} |\n"));

    // The sentence with a gap where a value comes.
    private static string Pattern(string code, Language language) => Value().Replace(
        XDocument.Load(Repository.Path("engine", "Dunning.Cases", "Traces", language == Language.English ? "Sentences.en.resx" : "Sentences.resx")).Root!
            .Elements("data").Single(data => (string?)data.Attribute("name") == code).Element("value")!.Value, "…");

    [GeneratedRegex(@"\d:\d+a?|(?<=art\. )[\d.]+(?<!\.)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Articles();

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Value();
}
