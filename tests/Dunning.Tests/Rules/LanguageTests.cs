using System.Globalization;
using Dunning.Rules.Language;
using Xunit;

namespace Dunning.Tests.Rules;

public class LanguageTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("7 / 2", "3")]
    [InlineData("-7 % 3", "-1")]
    [InlineData("1.5m + 1", "2.5")]
    [InlineData("invoice.OpenAmount", "1240")]
    [InlineData("invoice.OpenAmount * 0.01m > client.Minimum", "False")]
    [InlineData("invoice.OpenAmount >= client.Minimum && !invoice.Blocked", "True")]
    [InlineData("client.ondergrens", "500")]
    [InlineData("invoice.Status == SampleStatus.PartlyPaid", "True")]
    [InlineData("invoice.Status.ToString()", "PartlyPaid")]
    [InlineData("invoice.DueDate.AddDays(14) < today", "True")]
    [InlineData("invoice.DueDate < new DateOnly(2026, 12, 1)", "True")]
    [InlineData("DaysBetween(invoice.DueDate, today)", "21")]
    [InlineData("invoice.Promised == null", "True")]
    [InlineData("invoice.Promised < today", "False")]
    [InlineData("invoice.Promised.HasValue", "False")]
    [InlineData("invoice.Discount ?? 0", "0")]
    [InlineData("invoice.Discount + 1 == null", "True")]
    [InlineData("(client.MaxLevel ?? 3) + 1", "4")]
    [InlineData("client.MaxLevel.GetValueOrDefault()", "0")]
    [InlineData("invoice.Dispute is null", "True")]
    [InlineData("invoice.Dispute is not null && invoice.Dispute.Length > 0", "False")]
    [InlineData("invoice.Address?.City", "")]
    [InlineData("invoice.Address?.City?.Length ?? -1", "-1")]
    [InlineData("invoice.Lines.Sum(l => l.Quantity * l.Price)", "452.5")]
    [InlineData("invoice.Lines.Any(l => l.Price > client.Minimum)", "False")]
    [InlineData("invoice.Lines.Where(l => l.Quantity > 2).Select(l => l.Sku).First()", "B-2")]
    [InlineData("invoice.Lines.FirstOrDefault(l => l.Sku == \"Z\") == null", "True")]
    [InlineData("invoice.Lines.Count(l => invoice.Tags.Any(t => t.Length > l.Quantity))", "2")]
    [InlineData("invoice.Lines.OrderByDescending(l => l.Price).Take(1).All(l => l.Sku == \"A-1\")", "True")]
    [InlineData("invoice.Lines.Max(l => l.Price)", "100")]
    [InlineData("invoice.Lines.Average(l => l.Quantity)", "3.5")]
    [InlineData("invoice.Lines.GroupBy(l => l.Quantity).Count(g => g.Key > 2 && g.Count == 1)", "1")]
    [InlineData("invoice.Lines[1].Sku[0] == 'B'", "True")]
    [InlineData("invoice.Parts.Sum()", "3")]
    [InlineData("invoice.Tags.Contains(\"b2b\")", "True")]
    [InlineData("new[] { 1, 2, 3 }.Contains(client.MaxLevel)", "False")]
    [InlineData("new[] { \"x\", \"zakelijk\" }.Contains(client.Segment)", "True")]
    [InlineData("string.Join(\", \", invoice.Tags)", "b2b, recurring")]
    [InlineData("\"n\" + invoice.DaysOverdue + invoice.Dispute", "n21")]
    [InlineData("Math.Round(2.345m, 2, MidpointRounding.AwayFromZero)", "2.35")]
    [InlineData("invoice.Number.Substring(0, 4).PadLeft(6, '0')", "002026")]
    [InlineData("invoice.DaysOverdue > 14 ? \"late\" : \"soon\"", "late")]
    public void A_CSharp_expression_has_its_CSharp_value(string text, string expected)
    {
        var value = SampleFacts.Compiled(text).Evaluate(SampleFacts.Values());

        Assert.Equal(expected, Convert.ToString(value, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("client.Segment == \"zakelijk\" AND NOT (invoice.DaysOverdue < 3 or false)", "True")]
    [InlineData("client.Segment = 'z' OR invoice.daysoverdue <> 21", "False")]
    [InlineData("invoice.Status in (\"Open\", \"partlypaid\")", "True")]
    [InlineData("\"b2b\" in invoice.Tags and 1 = 1", "True")]
    [InlineData("invoice.Lines.Sum(Quantity * it.Price)", "452.5")]
    [InlineData("iif(invoice.Blocked, 1, 2)", "2")]
    [InlineData("np(invoice.Address.City, \"?\")", "?")]
    [InlineData("isnull(invoice.Discount, 5)", "5")]
    [InlineData("invoice.OpenAmount * 0.05", "62.00")]
    [InlineData("invoice.DueDate == \"2026-11-09\"", "True")]
    [InlineData("DateTime(2026, 1, 2).Day + int(\"4\")", "6")]
    [InlineData("INVOICE.number.TOLOWER()", "2026-042")]
    public void Dynamic_LINQ_is_read_as_RulesEngine_reads_it(string text, string expected)
    {
        var settings = new ExpressionSettings { Dialect = Dialect.DynamicLinq, IgnoreCase = true };

        var value = SampleFacts.Compiled(text, settings).Evaluate(SampleFacts.Values());

        Assert.Equal(expected, Convert.ToString(value, CultureInfo.InvariantCulture));
    }
}
