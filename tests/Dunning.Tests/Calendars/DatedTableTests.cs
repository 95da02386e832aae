using Dunning.Core.Calendars;
using Xunit;

namespace Dunning.Tests.Calendars;

public class DatedTableTests
{
    private static readonly DatedTable<int> Table = new(
        "steps", "a law", new DateOnly(2026, 1, 1), [new(new DateOnly(2026, 7, 1), 3), new(new DateOnly(2020, 1, 1), 2)]);

    [Fact]
    public void A_value_holds_from_its_day_until_the_next_one()
    {
        Assert.Equal(2, Table.On(new DateOnly(2020, 1, 1)));
        Assert.Equal(2, Table.On(new DateOnly(2026, 6, 30)));
        Assert.Equal(3, Table.On(new DateOnly(2026, 7, 1)));
    }

    [Fact]
    public void Before_the_first_value_there_is_none() =>
        Assert.Contains("steps begins on 2020-01-01", Assert.Throws<ArgumentOutOfRangeException>(() => Table.On(new DateOnly(2019, 12, 31))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_next_change_is_known_or_is_not()
    {
        Assert.Equal(new DateOnly(2026, 7, 1), Table.NextChangeAfter(new DateOnly(2026, 6, 30)));
        Assert.Null(Table.NextChangeAfter(new DateOnly(2026, 7, 1)));
    }

    [Fact]
    public void Two_values_from_one_day_are_refused() =>
        Assert.Throws<ArgumentException>(() => new DatedTable<int>("twice", "", default, [new(default, 1), new(default, 2)]));
}
