using System.Text.RegularExpressions;
using Dunning.Rules.Language;
using Dunning.Rules.Types;
using Xunit;

namespace Dunning.Tests.Rules;

/// <summary>The attack corpus (tests/corpus/rules/attacks.cases): each is refused when it is compiled, or stopped by a bound that does not look at a clock.</summary>
public partial class AttackTests
{
    [Fact]
    public void Every_attack_is_refused_or_stopped_and_says_why()
    {
        var breaches = Corpus().SelectMany(attack => attack.Dialects.Select(dialect => (attack, dialect)))
            .Select(pair => Breach(pair.attack.Fate, pair.dialect, pair.attack.Text) is { } breach ? pair.dialect + " " + breach : null).Where(breach => breach is not null).ToList();

        Assert.True(Corpus().Count() > 150);
        if (breaches.Count > 0)
        {
            Assert.Fail(string.Join("\n", breaches));
        }
    }

    [Theory]
    [InlineData("refused", "1 > 0", "came through: 1 > 0")]
    [InlineData("stopped", "1 > 0", "gave True: 1 > 0")]
    [InlineData("stopped", "invoice.GetType()", "was refused: invoice.GetType()")]
    public void The_attack_test_can_fail(string fate, string text, string breach) => Assert.Equal(breach, Breach(fate, Dialect.CSharp, text));

    internal static IEnumerable<(Dialect[] Dialects, string Fate, string Text)> Corpus()
    {
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests/corpus/rules/attacks.cases")).Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal)))
        {
            var parts = line.Split(" | ", 3);
            Dialect[] dialects = parts[0] switch { "c" => [Dialect.CSharp], "d" => [Dialect.DynamicLinq], "j" => [Dialect.JavaScript], _ => Enum.GetValues<Dialect>() };
            yield return (dialects, parts[1], Repeated().Replace(parts[2], match => string.Concat(Enumerable.Repeat(match.Groups["text"].Value, int.Parse(match.Groups["times"].ValueSpan, provider: null)))));
        }
    }

    private static string? Breach(string fate, Dialect dialect, string text)
    {
        var written = text.Length > 200 ? text[..200] + "…" : text;
        var compilation = ExpressionCompiler.Compile(text, SampleFacts.Vocabulary, new ExpressionSettings { Dialect = dialect, IgnoreCase = dialect != Dialect.CSharp, Wanted = ScalarShape.Flag });
        if (compilation.Expression is not { } expression)
        {
            return fate == "refused" && compilation.Findings.All(finding => finding.Message.Length > 5) ? null : "was refused: " + written;
        }

        if (fate == "refused")
        {
            return "came through: " + written;
        }

        try
        {
            return $"gave {expression.EvaluateFlag(SampleFacts.Values())}: {written}";
        }
        catch (EvaluationException stopped)
        {
            return stopped.Message.Contains("could not be worked out: ", StringComparison.Ordinal) ? null : "without a reason: " + written;
        }
    }

    [GeneratedRegex(@"\$\{(?<text>.+?)\*(?<times>\d+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Repeated();
}
