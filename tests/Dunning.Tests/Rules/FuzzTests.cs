using Dunning.Rules.Language;
using Xunit;

namespace Dunning.Tests.Rules;

public class FuzzTests
{
    private static readonly string[] Pieces =
    [
        "invoice", ".", "OpenAmount", "Lines", "client", "Segment", "today", "(", ")", "[", "]", "{", "}", "+", "-", "*", "/", "%", "==", "!=", "<", ">", "<=",
        "&&", "||", "!", "?", ":", "??", "?.", "=>", "x", "1", "2.5", "3m", "\"a\"", "'b'", "true", "null", "new", "new[]", ",", ";", "is", "not", "in", "and", "=",
        "Any(", "Sum(", "Where(", "Math.", "Round(", "string.", "Format(", "typeof", "GetType()", "DateTime", "as", "it", "np(", "iif(", "getVariable(", "===", "return", "<<",
        "DaysBetween(", "$\"", "@", "\\", "\u00e9", "\0", "0x", "1e400", "99999999999999999999", "await", "checked(", "default", "sizeof(int)", "stackalloc", "..", "with", "switch",
    ];

    [Theory]
    [InlineData(Dialect.CSharp, 1)]
    [InlineData(Dialect.DynamicLinq, 2)]
    [InlineData(Dialect.JavaScript, 3)]
    public void Whatever_is_written_gives_findings_or_an_expression(Dialect dialect, int seed)
    {
        var random = new Random(seed);
        var settings = new ExpressionSettings { Dialect = dialect, IgnoreCase = seed != 1 };
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Join(random.Next(3) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 14)).Select(_ => Pieces[random.Next(Pieces.Length)]));

            var compilation = ExpressionCompiler.Compile(text, SampleFacts.Vocabulary, settings);

            Assert.True(compilation.Expression is null == compilation.Findings.Count > 0, text);
            Assert.All(compilation.Findings, finding => Assert.StartsWith("column ", finding.Place, StringComparison.Ordinal));
            Evaluate(compilation.Expression);
        }
    }

    // A failing evaluation has one kind of exception only; any other ends the test.
    private static void Evaluate(CompiledExpression? expression)
    {
        try
        {
            expression?.Evaluate(SampleFacts.Values());
            expression?.Explain(SampleFacts.Values());
        }
        catch (EvaluationException failure)
        {
            Assert.NotEmpty(failure.Message);
        }
    }
}
