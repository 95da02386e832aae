namespace Dunning.Core.Calendars;

/// <summary>What a term counts.</summary>
public enum TermUnit
{
    /// <summary>Every day.</summary>
    CalendarDays,

    /// <summary>Days that are not a Saturday, Sunday or holiday.</summary>
    BusinessDays,

    /// <summary>Seven days each.</summary>
    Weeks,

    /// <summary>Months by date; the last day of the month where the date does not exist.</summary>
    Months,
}
