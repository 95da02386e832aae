using System.Globalization;
using Dunning.Rules.Language;
using Xunit;

namespace Dunning.Tests.Rules;

public class ExplanationTests
{
    [Theory]
    [InlineData("invoice.OpenAmount > 500m && client.Segment == \"zakelijk\"", "omdat openstaand € 1.240,00 > € 500,00 en klantsegment = 'zakelijk'", "because openstaand €1,240.00 > €500.00 and klantsegment = 'zakelijk'")]
    [InlineData("invoice.OpenAmount < client.Minimum || invoice.DaysOverdue >= 14", "omdat invoice.DaysOverdue 21 ≥ 14", "because invoice.DaysOverdue 21 ≥ 14")]
    [InlineData("invoice.OpenAmount < client.Minimum", "omdat openstaand € 1.240,00 ≥ ondergrens € 500,00", "because openstaand €1,240.00 ≥ ondergrens €500.00")]
    [InlineData("!invoice.Blocked && invoice.Promised == null", "omdat niet invoice.Blocked en invoice.Promised leeg is", "because not invoice.Blocked and invoice.Promised is missing")]
    [InlineData("invoice.DueDate < today", "omdat invoice.DueDate 9 november 2026 < today 30 november 2026", "because invoice.DueDate 9 November 2026 < today 30 November 2026")]
    [InlineData("true", "altijd zo", "always so")]
    public void A_verdict_is_explained_in_one_sentence(string text, string dutch, string english)
    {
        var explanation = SampleFacts.Compiled(text).Explain(SampleFacts.Values());

        Assert.Equal(dutch, explanation.ToSentence(CultureInfo.GetCultureInfo("nl-NL")));
        Assert.Equal(english, explanation.ToSentence(CultureInfo.GetCultureInfo("en-IE")));
    }

    [Fact]
    public void Operands_hold_the_values_of_both_sides()
    {
        var explanation = SampleFacts.Compiled("invoice.OpenAmount > 500m").Explain(SampleFacts.Values());

        Assert.Equal(true, explanation.Value);
        var operand = Assert.Single(explanation.Operands);
        Assert.Equal(("invoice.OpenAmount > 500m", (object)1240m, ">", (object)500m, true), (operand.Text, operand.Left, operand.Operator, operand.Right, operand.Holds));
    }

    [Fact]
    public void An_expression_knows_what_it_reads()
    {
        var expression = SampleFacts.Compiled("invoice.Lines.Any(l => l.Price > client.Minimum) && today > invoice.DueDate");

        Assert.Equal(["client.Minimum", "invoice.DueDate", "invoice.Lines", "invoice.Lines.Price", "today"], expression.References);
    }

    [Theory]
    [InlineData("invoice.Dispute.Length > 0", "a value in it is missing")]
    [InlineData("1 / (invoice.DaysOverdue - 21) > 0", "a number is divided by zero")]
    [InlineData("invoice.DaysOverdue * 2000000000 > 0", "a number is too large")]
    [InlineData("invoice.Lines[7].Quantity > 0", "a position or number is out of range")]
    [InlineData("invoice.Lines.First(l => l.Sku == \"Z\").Quantity > 0", "the list has no (matching) item")]
    public void A_value_that_can_not_be_worked_out_says_why(string text, string reason)
    {
        var failure = Assert.Throws<EvaluationException>(() => SampleFacts.Compiled(text).EvaluateFlag(SampleFacts.Values()));

        Assert.Equal($"\"{text}\" could not be worked out: {reason}.", failure.Message);
    }
}
