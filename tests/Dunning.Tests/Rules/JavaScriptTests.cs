using System.Globalization;
using Dunning.Rules.Language;
using Dunning.Rules.Types;
using Xunit;

namespace Dunning.Tests.Rules;

public class JavaScriptTests
{
    private static readonly Vocabulary Vocabulary = Vocabulary.Empty
        .With(new Field("variables", RecordShape.Define("variables",
        [
            new Field("x", ScalarShape.Whole),
            new Field("amount", ScalarShape.Amount),
            new Field("Name", ScalarShape.Text, true),
            new Field("paid", ScalarShape.Flag),
            new Field("loose", ScalarShape.Anything, true),
        ])))
        .With(new Field("inputs", RecordShape.Define("inputs", [new Field("days", ScalarShape.Long)])));

    [Theory]
    [InlineData("getVariable('x') === 5.0", "True")]
    [InlineData("return variables.x + 1;", "6")]
    [InlineData("getX() > 4 && !getPaid()", "True")]
    [InlineData("getInput('days') * getAmount()", "28.00")]
    [InlineData("getDays() !== 14", "False")]
    [InlineData("getVariable(\"Name\") === 'O\\'Neill'", "True")]
    [InlineData("'n: ' + getX() + ' ' + getPaid() + ' ' + getAmount()", "n: 5 false 2")]
    [InlineData("variables.x / 2", "2.5")]
    [InlineData("variables.paid ? 'yes' : \"no\"", "no")]
    [InlineData("variables.loose === 'new' || variables.loose > 3", "True")]
    [InlineData("'a \"quoted\" text'", "a \"quoted\" text")]
    public void The_subset_that_Elsa_definitions_use_is_worked_out(string text, string expected)
    {
        var compilation = ExpressionCompiler.Compile(text, Vocabulary, new ExpressionSettings { Dialect = Dialect.JavaScript });
        Assert.Empty(compilation.Findings);

        var value = compilation.Expression!.Evaluate(
        [
            new RecordValue((RecordShape)Vocabulary.Inputs[0].Shape, [5, 2.00m, "O'Neill", false, "new"]),
            new RecordValue((RecordShape)Vocabulary.Inputs[1].Shape, [14L]),
        ]);

        Assert.Equal(expected, Convert.ToString(value, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("getVariable('y')", "rules.unknown-name")]
    [InlineData("let a = 1; return a", "rules.syntax")]
    [InlineData("variables.x === 'five'", "rules.wrong-type")]
    [InlineData("fetch('http://x')", "rules.unknown-function")]
    [InlineData("variables.x = 3", "rules.not-allowed")]
    public void More_JavaScript_than_that_is_a_finding(string text, string code)
    {
        var compilation = ExpressionCompiler.Compile(text, Vocabulary, new ExpressionSettings { Dialect = Dialect.JavaScript });

        Assert.Equal(code, compilation.Findings[0].Code);
    }
}
