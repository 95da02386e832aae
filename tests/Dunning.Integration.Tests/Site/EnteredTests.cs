using System.Globalization;
using Dunning.Web.Site;
using Xunit;

namespace Dunning.Integration.Tests.Site;

public class EnteredTests
{
    [Theory]
    [InlineData("1.234,50", "1234.50")]
    [InlineData("1,234.50", "1234.50")]
    [InlineData("1234,5", "1234.5")]
    [InlineData("1234.50", "1234.50")]
    [InlineData("12.50", "12.50")]
    [InlineData("€ 1.234", "1234")]
    [InlineData("1.234.567,89", "1234567.89")]
    [InlineData("-250,00", "-250")]
    [InlineData("0", "0")]
    public void An_amount_is_read_as_people_write_it(string text, string amount) =>
        Assert.Equal(decimal.Parse(amount, CultureInfo.InvariantCulture), Entered.Amount(text));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("veel")]
    [InlineData("1.23.4")]
    [InlineData("12,345,6.7.8")]
    [InlineData("1,2345")]
    [InlineData("1e5")]
    [InlineData("١٢")]
    public void What_is_not_an_amount_is_not_taken_for_one(string? text) => Assert.Null(Entered.Amount(text));

    [Theory]
    [InlineData("24-03-2026")]
    [InlineData("2026-02-30")]
    [InlineData("")]
    public void What_is_not_a_day_is_not_taken_for_one(string text) => Assert.Null(Entered.Day(text));
}
