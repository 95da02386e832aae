using System.Globalization;
using Dunning.Rules.Language;
using Xunit;

namespace Dunning.Tests.Rules;

/// <summary>Each construct and member that the language has (constructs.cases): <c>expression ⇒ value</c>, the value plain text.</summary>
public class ConstructTests
{
    [Theory]
    [InlineData("csharp", Dialect.CSharp)]
    [InlineData("dynamic-linq", Dialect.DynamicLinq)]
    public void A_construct_has_its_value(string section, Dialect dialect)
    {
        var settings = new ExpressionSettings { Dialect = dialect, IgnoreCase = dialect != Dialect.CSharp };
        var cases = Cases(section).ToList();

        var breaches = cases.Select(line => (line.Text, line.Value, Given: Value(line.Text, settings))).Where(line => line.Given != line.Value)
            .Select(line => $"{line.Text} ⇒ {line.Given}, not {line.Value}");

        Assert.True(cases.Count > 30);
        Assert.Empty(breaches);
    }

    private static IEnumerable<(string Text, string Value)> Cases(string section) =>
        from line in File.ReadLines(Path.Combine(Repository.Root, "tests/corpus/rules/constructs.cases")).SkipWhile(line => line != "## " + section).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        where line.Contains(" ⇒ ", StringComparison.Ordinal)
        let parts = line.Split(" ⇒ ")
        select (parts[0].Trim(), parts[1].Trim());

    private static string Value(string text, ExpressionSettings settings)
    {
        var compilation = ExpressionCompiler.Compile(text, SampleFacts.Vocabulary, settings);
        if (compilation.Expression is not { } expression)
        {
            return string.Join("; ", compilation.Findings);
        }

        try
        {
            return expression.Evaluate(SampleFacts.Values()) switch
            {
                null => "null",
                System.Collections.IEnumerable list and not string => string.Join(",", list.Cast<object?>().Select(Written)),
                var value => Written(value),
            };
        }
        catch (EvaluationException failure)
        {
            return failure.Message;
        }
    }

    private static string Written(object? value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null",
    };
}
