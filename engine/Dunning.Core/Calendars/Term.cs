using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Dunning.Core.Calendars;

/// <summary>A span of days as people write it: <c>14 days</c>, <c>3 business days</c>, <c>2 weeks</c>, <c>1 month</c>.</summary>
/// <remarks>The default value is zero days.</remarks>
/// <param name="Count">How many; negative for a term that reaches back.</param>
/// <param name="Unit">Of what.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Term(int Count, TermUnit Unit)
{
    private static readonly Dictionary<string, TermUnit> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["day"] = TermUnit.CalendarDays,
        ["days"] = TermUnit.CalendarDays,
        ["calendar day"] = TermUnit.CalendarDays,
        ["calendar days"] = TermUnit.CalendarDays,
        ["dag"] = TermUnit.CalendarDays,
        ["dagen"] = TermUnit.CalendarDays,
        ["business day"] = TermUnit.BusinessDays,
        ["business days"] = TermUnit.BusinessDays,
        ["werkdag"] = TermUnit.BusinessDays,
        ["werkdagen"] = TermUnit.BusinessDays,
        ["week"] = TermUnit.Weeks,
        ["weeks"] = TermUnit.Weeks,
        ["weken"] = TermUnit.Weeks,
        ["month"] = TermUnit.Months,
        ["months"] = TermUnit.Months,
        ["maand"] = TermUnit.Months,
        ["maanden"] = TermUnit.Months,
    };

    /// <summary>A number of calendar days.</summary>
    public static Term Days(int count) => new(count, TermUnit.CalendarDays);

    /// <summary>A number of business days.</summary>
    public static Term BusinessDays(int count) => new(count, TermUnit.BusinessDays);

    /// <summary>The last day of the term that starts the day after the given one.</summary>
    /// <param name="day">The day from which is counted; it is not part of the term.</param>
    /// <param name="calendar">Says which days are business days.</param>
    public DateOnly After(DateOnly day, BusinessCalendar calendar) => Unit switch
    {
        TermUnit.CalendarDays => day.AddDays(Count),
        TermUnit.BusinessDays => calendar.AddBusinessDays(day, Count),
        TermUnit.Weeks => day.AddDays(7 * Count),
        TermUnit.Months => day.AddMonths(Count),
        _ => throw new UnreachableException(),
    };

    /// <summary>The day that lies the term before the given one.</summary>
    /// <param name="day">The day from which is counted back.</param>
    /// <param name="calendar">Says which days are business days.</param>
    public DateOnly Before(DateOnly day, BusinessCalendar calendar) => new Term(-Count, Unit).After(day, calendar);

    /// <summary>Reads what <see cref="ToString"/> writes; Dutch words are understood too.</summary>
    /// <exception cref="FormatException">The text is no term.</exception>
    public static Term Parse(string text) =>
        TryParse(text, out var term) ? term : throw new FormatException($"\"{text}\" is no term; write for example \"14 days\", \"3 business days\", \"2 weeks\" or \"1 month\".");

    /// <summary>Reads a term if the text is one.</summary>
    public static bool TryParse(string? text, out Term term)
    {
        term = default;
        var words = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length is < 2 or > 3
            || !int.TryParse(words[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count)
            || !Units.TryGetValue(string.Join(' ', words[1..]), out var unit))
        {
            return false;
        }

        term = new Term(count, unit);
        return true;
    }

    /// <summary>As people write it: <c>14 days</c>.</summary>
    public override string ToString()
    {
        var unit = Unit switch
        {
            TermUnit.CalendarDays => "day",
            TermUnit.BusinessDays => "business day",
            TermUnit.Weeks => "week",
            TermUnit.Months => "month",
            _ => throw new UnreachableException(),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{Count} {unit}{(Count is 1 or -1 ? "" : "s")}");
    }
}
