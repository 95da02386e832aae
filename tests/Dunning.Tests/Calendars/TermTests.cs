using System.Globalization;
using Dunning.Core.Calendars;
using Xunit;

namespace Dunning.Tests.Calendars;

public class TermTests
{
    [Theory]
    [InlineData("14 days", "2026-02-28", "2026-03-14")]
    [InlineData("1 day", "2026-02-28", "2026-03-01")]
    [InlineData("0 days", "2026-02-28", "2026-02-28")]
    [InlineData("-3 days", "2026-03-02", "2026-02-27")]
    [InlineData("3 business days", "2026-11-27", "2026-12-02")]
    [InlineData("1 business day", "2026-05-13", "2026-05-18")]
    [InlineData("-1 business day", "2026-04-07", "2026-04-02")]
    [InlineData("2 weeks", "2026-12-24", "2027-01-07")]
    [InlineData("1 month", "2026-01-31", "2026-02-28")]
    [InlineData("2 werkdagen", "2026-11-27", "2026-12-01")]
    [InlineData(" 14  Dagen ", "2026-02-28", "2026-03-14")]
    public void A_term_ends_on_a_day(string text, string day, string expected) =>
        Assert.Equal(Day(expected), Term.Parse(text).After(Day(day), BusinessCalendar.Dutch));

    [Theory]
    [InlineData("")]
    [InlineData("14")]
    [InlineData("days")]
    [InlineData("14 nights")]
    [InlineData("1.5 days")]
    [InlineData("1 business")]
    [InlineData("1 really long day")]
    [InlineData("99999999999 days")]
    public void What_is_no_term_is_refused_with_its_text(string text)
    {
        Assert.False(Term.TryParse(text, out _));
        Assert.Contains('"' + text + '"', Assert.Throws<FormatException>(() => Term.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, TermUnit.CalendarDays, "1 day")]
    [InlineData(14, TermUnit.CalendarDays, "14 days")]
    [InlineData(-1, TermUnit.BusinessDays, "-1 business day")]
    [InlineData(2, TermUnit.Weeks, "2 weeks")]
    [InlineData(0, TermUnit.Months, "0 months")]
    public void A_term_is_read_as_it_is_written(int count, TermUnit unit, string text)
    {
        var term = new Term(count, unit);

        Assert.Equal(text, term.ToString());
        Assert.Equal(term, Term.Parse(text));
    }

    [Fact]
    public void Before_is_the_way_back() =>
        Assert.Equal(Day("2026-05-13"), Term.BusinessDays(1).Before(Day("2026-05-18"), BusinessCalendar.Dutch));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
