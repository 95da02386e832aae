using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dunning.Rules.Language;
using Dunning.Rules.Types;
using Xunit;

namespace Dunning.Tests.Rules;

/// <summary>Whatever is written gives findings or an expression, and an expression gives a value or says why not: nothing crashes, hangs or escapes.</summary>
/// <remarks>Three seconds in the suite; <c>DUNNING_FUZZ_SECONDS=600</c> for ten minutes.</remarks>
public class FuzzTests
{
    private static readonly string[] Pieces =
    [
        "invoice", ".", "OpenAmount", "Lines", "client", "Segment", "today", "(", ")", "[", "]", "{", "}", "+", "-", "*", "/", "%", "==", "!=", "<", ">", "<=",
        "&&", "||", "!", "?", ":", "??", "?.", "=>", "x", "1", "2.5", "3m", "\"a\"", "'b'", "true", "null", "new", "new[]", ",", ";", "is", "not", "in", "and", "=",
        "Any(", "Sum(", "Where(", "Math.", "Round(", "string.", "Format(", "typeof", "GetType()", "DateTime", "as", "it", "np(", "iif(", "getVariable(", "===", "return", "<<",
        "DaysBetween(", "$\"", "@", "\\", "\u00e9", "\0", "0x", "1e400", "99999999999999999999", "await", "checked(", "default", "sizeof(int)", "stackalloc", "..", "with", "switch",
        "(int)", "(decimal?)", "ThenBy(", "SelectMany(", "OrderBy(", "GroupBy(", "?[", "Tags", "Status", "SampleStatus.", "Promised", ".Value", ".ToString()", "\ud800", "/*", "//",
    ];

    private static readonly Vocabulary Both = Merged();

    [Fact]
    public void Whatever_is_written_gives_findings_or_a_value()
    {
        var seed = Fuzzing.Seconds > Fuzzing.Short ? Random.Shared.Next() : 11;
        var random = new Random(seed);
        var generator = new ExpressionGenerator(random);
        var known = Known().ToArray();
        var (made, compiled, values, stopped) = (0, 0, 0, 0);
        var (slowest, slowestText) = (TimeSpan.Zero, "");
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed.TotalSeconds < Fuzzing.Seconds)
        {
            var text = random.Next(4) switch
            {
                0 => string.Join(random.Next(3) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 14)).Select(_ => Pieces[random.Next(Pieces.Length)])),
                1 => generator.Any(random.Next(1, 6)),
                2 => Mutated(generator.Any(random.Next(1, 5)), random, known),
                _ => Mutated(known[random.Next(known.Length)], random, known),
            };
            var dialect = (Dialect)random.Next(3);
            var settings = new ExpressionSettings { Dialect = dialect, IgnoreCase = dialect != Dialect.CSharp, Wanted = random.Next(2) == 0 ? ScalarShape.Flag : null };
            var started = clock.Elapsed;
            try
            {
                made++;
                var compilation = ExpressionCompiler.Compile(text, Both, settings);
                Assert.True(compilation.Expression is null == compilation.Findings.Count > 0);
                Assert.All(compilation.Findings, finding => Assert.StartsWith("column ", finding.Place, StringComparison.Ordinal));
                if (compilation.Expression is { } expression)
                {
                    compiled++;
                    var given = Evaluate(expression, random);
                    values += given ? 1 : 0;
                    stopped += given ? 0 : 1;
                }
            }
            catch (Exception defect)
            {
                Assert.Fail(FormattableString.Invariant($"seed {seed}, {dialect}: {text}\n{defect}"));
            }

            if (clock.Elapsed - started > slowest)
            {
                (slowest, slowestText) = (clock.Elapsed - started, text);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            FormattableString.Invariant($"seed {seed}, {Fuzzing.Seconds} s: {made} expressions, {compiled} compiled, {values} gave a value, {stopped} were stopped; slowest {slowest.TotalMilliseconds:0} ms: {slowestText}"));
        Assert.True(compiled > 0 && values > 0);
    }

    // A failing evaluation has one kind of exception only; any other ends the test.
    private static bool Evaluate(CompiledExpression expression, Random random)
    {
        object?[] inputs = [.. SampleFacts.Values(), .. OracleFacts.Values(random)];
        var given = true;
        try
        {
            Harmless(expression.Evaluate(inputs));
        }
        catch (EvaluationException failure)
        {
            Assert.NotEmpty(failure.Message);
            given = false;
        }

        try
        {
            var explanation = expression.Explain(inputs);
            Assert.NotEmpty(explanation.ToSentence(CultureInfo.GetCultureInfo("nl-NL")));
        }
        catch (EvaluationException failure)
        {
            Assert.NotEmpty(failure.Message);
        }

        return given;
    }

    // Nothing comes out but values of the language: no types, delegates, or objects of the framework.
    private static void Harmless(object? value)
    {
        switch (value)
        {
            case null or RecordValue or string or Enum or SampleInvoice or SampleLine or SampleAddress:
                return;
            case System.Collections.IEnumerable list:
                Assert.All(list.Cast<object?>().Take(3), Harmless);
                return;
            default:
                Assert.Contains(ScalarShape.All, shape => shape.Clr == value.GetType() && shape != ScalarShape.Anything);
                return;
        }
    }

    private static string Mutated(string text, Random random, string[] known)
    {
        for (var times = random.Next(1, 4); times > 0 && text.Length > 0; times--)
        {
            var (from, other) = (random.Next(text.Length), known[random.Next(known.Length)]);
            var to = Math.Min(text.Length, from + random.Next(1, 12));
            text = random.Next(6) switch
            {
                0 => text.Remove(from, to - from),
                1 => text.Insert(from, text[from..to]),
                2 => text[..from] + Pieces[random.Next(Pieces.Length)] + text[to..],
                3 => text[..from] + other[random.Next(other.Length)..],
                4 => $"({text}) {Pieces[random.Next(Pieces.Length)]} ({other})",
                _ => text[..from] + (char)random.Next(1, 0x250) + text[from..],
            };
        }

        return text;
    }

    private static IEnumerable<string> Known()
    {
        foreach (var (_, _, text) in AttackTests.Corpus().Where(attack => attack.Text.Length < 1000))
        {
            yield return text;
        }

        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests/corpus/rules/constructs.cases")).Where(line => line.Contains(" ⇒ ", StringComparison.Ordinal)))
        {
            yield return line.Split(" ⇒ ")[0];
        }

        if (Repository.Shared is { } shared && Path.Combine(shared, "conformance", "rules", "examples.json") is var file && File.Exists(file))
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (var expression in Expressions(document.RootElement).Where(text => text.Length is > 0 and < 1000).ToList())
            {
                yield return expression;
            }
        }
    }

    private static IEnumerable<string> Expressions(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Expressions),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(part =>
            part.NameEquals("Expression") && part.Value.ValueKind == JsonValueKind.String ? [part.Value.GetString()!] : Expressions(part.Value)),
        _ => [],
    };

    private static Vocabulary Merged() => OracleFacts.Vocabulary.Inputs.Aggregate(SampleFacts.Vocabulary, (vocabulary, input) => vocabulary.With(input));
}
