using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Cases.Traces;
using Dunning.Core.Languages;
using Xunit;

namespace Dunning.Tests.Documentation;

/// <summary>Each trace the code writes has its sentence in both languages, and no sentence is left over.</summary>
public partial class TraceSentencesTests
{
    private const string Term = "term.";

    private static readonly string[] Projects = ["Dunning.Cases", "Dunning.Operations", "Dunning.Storage", "Dunning.Connectors", "Dunning.Web"];

    [Fact]
    public void Every_trace_has_a_sentence_in_both_languages() =>
        Assert.Empty(Mute(Used(), (code, language) => TraceText.Has(code, language)));

    [Fact]
    public void Every_outcome_and_reason_has_its_word_in_both_languages() =>
        Assert.Empty(Mute(
            Enum.GetNames<CallOutcome>().Concat(Enum.GetNames<CloseReason>()).Select(name => Term + name), (code, language) => TraceText.Has(code, language)));

    [Fact]
    public void No_sentence_is_left_over() => Assert.Empty(Unused(Sentences(), Used(), Words()));

    [Fact]
    public void The_sentence_test_can_fail() =>
        Assert.Equal(
            ["case.new in Dutch", "case.new in English", "case.half in English"],
            Mute(Codes("""Trace.Of("case.new", ("a", 1)); Trace.Of(kept ? "case.half" : "case.whole", ("a", "not.this"));"""), (code, language) => code switch
            {
                "case.whole" => true,
                "case.half" => language == Language.Dutch,
                _ => false,
            }));

    [Fact]
    public void The_left_over_test_can_fail() =>
        Assert.Equal(["case.gone", "term.Gone"], Unused(["case.gone", "case.here", "term.Gone", "term.Here"], ["case.here"], "outcome is CallOutcome.Here"));

    private static List<string> Used() => [.. Projects.SelectMany(project => Repository.Sources("engine/" + project)).SelectMany(source => Codes(source.Text)).Distinct(StringComparer.Ordinal)];

    // Terms are names of outcomes: in the code, or chosen by a procedure.
    private static string Words() => string.Concat(
        Repository.Sources("engine/Dunning.Cases").Select(source => source.Text)
            .Concat(Directory.EnumerateFiles(Repository.Path("workflows"), "workflow.json", SearchOption.AllDirectories).Select(File.ReadAllText)));

    private static IEnumerable<string> Sentences() =>
        XDocument.Load(Repository.Path("engine", "Dunning.Cases", "Traces", "Sentences.resx")).Root!.Elements("data").Select(data => (string)data.Attribute("name")!);

    private static IEnumerable<string> Mute(IEnumerable<string> codes, Func<string, Language, bool> has) =>
        from code in codes
        from language in Enum.GetValues<Language>()
        where !has(code, language)
        select $"{code} in {language}";

    private static IEnumerable<string> Unused(IEnumerable<string> sentences, IReadOnlyCollection<string> used, string words) =>
        sentences.Where(code => code.StartsWith(Term, StringComparison.Ordinal)
            ? !Regex.IsMatch(words, $@"\b{Regex.Escape(code[Term.Length..])}\b", RegexOptions.None, TimeSpan.FromSeconds(1))
            : !used.Contains(code));

    // The first argument may choose between codes; the values after it begin with a bracket.
    private static IEnumerable<string> Codes(string source) =>
        Made().Matches(source).SelectMany(match => Literal().Matches(match.Groups["first"].Value)).Select(match => match.Groups["code"].Value);

    [GeneratedRegex(@"Trace\.Of\((?<first>[^(;]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Made();

    [GeneratedRegex("""
        "(?<code>[a-z]+\.[a-z-]+)"
        """, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();
}
