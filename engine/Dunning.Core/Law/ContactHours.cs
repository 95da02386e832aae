using Dunning.Core.Calendars;

namespace Dunning.Core.Law;

/// <summary>When a natural person may be approached, by whatever channel.</summary>
/// <law>Bki art. 4.2</law>
public static class ContactHours
{
    /// <summary>First moment of a day.</summary>
    /// <law>Bki art. 4.2</law>
    public static TimeOnly Opens => LegalTerms.Latest.ContactOpens;

    /// <summary>The moment from which contact must stop.</summary>
    /// <law>Bki art. 4.2</law>
    public static TimeOnly Closes => LegalTerms.Latest.ContactCloses;

    /// <summary>Whether there may be contact on a day at all: no Sunday and no holiday.</summary>
    /// <law>Bki art. 4.2; ATW art. 3</law>
    public static bool IsContactDay(DateOnly day) => day.DayOfWeek != DayOfWeek.Sunday && !BusinessCalendar.Dutch.IsHoliday(day);

    /// <summary>Whether there may be contact at a moment.</summary>
    /// <param name="day">The day in the Netherlands.</param>
    /// <param name="time">The time of day in the Netherlands.</param>
    /// <law>Bki art. 4.2; ATW art. 3</law>
    public static bool Allow(DateOnly day, TimeOnly time) => time >= Opens && time < Closes && IsContactDay(day);

    /// <summary>The moment itself when contact is allowed, else the first one after it.</summary>
    /// <param name="day">The day in the Netherlands.</param>
    /// <param name="time">The time of day in the Netherlands.</param>
    /// <law>Bki art. 4.2; ATW art. 3</law>
    public static (DateOnly Day, TimeOnly Time) Next(DateOnly day, TimeOnly time)
    {
        if (Allow(day, time))
        {
            return (day, time);
        }

        if (time >= Opens)
        {
            day = day.AddDays(1);
        }

        while (!IsContactDay(day))
        {
            day = day.AddDays(1);
        }

        return (day, Opens);
    }
}
