using Dunning.Core.Calendars;

namespace Dunning.Core.Law;

/// <summary>The days of a fourteen-day letter (veertiendagenbrief): a consumer's last chance to pay without collection costs.</summary>
/// <param name="Received">The day the letter was received or is deemed to have been.</param>
/// <param name="LastDay">Last day on which the consumer pays without costs.</param>
/// <param name="CostsFrom">First day on which costs are due.</param>
/// <law>BW 6:96 lid 6; HR 25-11-2016, ECLI:NL:HR:2016:2704</law>
public sealed record FourteenDayLetter(DateOnly Received, DateOnly LastDay, DateOnly CostsFrom)
{
    /// <summary>How many postal days a letter is deemed to travel, by the day it is posted.</summary>
    /// <law>HR 25-11-2016, ECLI:NL:HR:2016:2704; Postwet 2009 art. 16</law>
    public static DatedTable<int> PostalDays { get; } = DatedTable<int>.Embedded("postal-days");

    /// <summary>A letter of which the day of receipt is known.</summary>
    /// <remarks>The term starts the day after; a last day on a Saturday, Sunday or holiday moves on.</remarks>
    /// <law>BW 6:96 lid 6; ATW art. 1 lid 1</law>
    public static FourteenDayLetter ReceivedOn(DateOnly received)
    {
        var lastDay = BusinessCalendar.Dutch.MoveStatutoryTerm(received.AddDays(LegalTerms.Latest.FourteenDays));
        return new FourteenDayLetter(received, lastDay, lastDay.AddDays(1));
    }

    /// <summary>A letter sent by post, with the postal days that hold on the day it is sent.</summary>
    /// <law>BW 6:96 lid 6; BW 3:37 lid 3; HR 25-11-2016, ECLI:NL:HR:2016:2704</law>
    public static FourteenDayLetter Posted(DateOnly sent) => Posted(sent, PostalDays.On(sent));

    /// <summary>A letter sent by post.</summary>
    /// <param name="sent">The day it is posted.</param>
    /// <param name="postalDays">How many postal days it is deemed to travel.</param>
    /// <law>BW 6:96 lid 6; BW 3:37 lid 3; HR 25-11-2016, ECLI:NL:HR:2016:2704</law>
    public static FourteenDayLetter Posted(DateOnly sent, int postalDays) => ReceivedOn(DeemedDelivery(sent, postalDays));

    /// <summary>A letter sent by e-mail: received when it reaches the mailbox, with one day to be safe.</summary>
    /// <law>BW 6:96 lid 6; BW 3:37 lid 3</law>
    public static FourteenDayLetter Emailed(DateOnly sent) => ReceivedOn(sent.AddDays(1));

    /// <summary>Whether a fourteen-day letter may be sent: the debtor must be in default already, or it is worth nothing.</summary>
    /// <param name="verzuim">Since when and why the debtor is in default; null when he is not.</param>
    /// <param name="sent">The day it is to be sent.</param>
    /// <law>BW 6:96 lid 6: "na het intreden van het verzuim"</law>
    public static bool MaySend(Default? verzuim, DateOnly sent) => verzuim?.HasBegun(sent) ?? false;

    /// <summary>The day on which a posted letter is deemed to be delivered.</summary>
    /// <remarks>Sundays, Mondays and holidays count neither as a day in between nor as the day of delivery.</remarks>
    /// <param name="sent">The day it is posted.</param>
    /// <param name="postalDays">How many postal days it travels; not negative.</param>
    /// <law>BW 3:37 lid 3; HR 25-11-2016, ECLI:NL:HR:2016:2704</law>
    public static DateOnly DeemedDelivery(DateOnly sent, int postalDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(postalDays);
        var day = sent;
        for (var left = postalDays; left > 0;)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Sunday or DayOfWeek.Monday) && !BusinessCalendar.Dutch.IsHoliday(day))
            {
                left--;
            }
        }

        return day;
    }
}
