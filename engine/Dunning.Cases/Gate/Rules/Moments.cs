using Dunning.Cases.Messages;
using Dunning.Cases.Traces;
using Dunning.Core.Calendars;
using Dunning.Core.Law;

namespace Dunning.Cases.Gate.Rules;

/// <summary>When a debtor may be approached, and how often.</summary>
/// <law>Bki art. 4.2; ATW art. 3</law>
internal static class Moments
{
    public static Verdict? Day(Approach approach) =>
        IsLimited(approach) && !ContactHours.IsContactDay(approach.Today)
            ? new Verdict.Later(BusinessCalendar.Dutch.NextBusinessDay(approach.Today), Trace.Of("gate.no-contact-day", ("day", approach.Today)))
            : null;

    // The post comes by day, whenever a letter is handed over.
    public static Verdict? Hour(Approach approach)
    {
        var time = TimeOnly.FromDateTime(approach.Now);
        return IsLimited(approach) && approach.Channel != Channel.Letter && (time < ContactHours.Opens || time >= ContactHours.Closes)
            ? new Verdict.Later(ContactHours.Next(approach.Today, time).Day, Trace.Of("gate.contact-hours", ("time", time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture))))
            : null;
    }

    public static Verdict? Once(Approach approach) =>
        WasContacted(approach)
            ? new Verdict.Later(BusinessCalendar.Dutch.NextBusinessDay(approach.Today.AddDays(1)), Trace.Of("gate.contacted-today", ("day", approach.Today)))
            : null;

    // The case remembers its own messages; what else the debtor had is among the contacts.
    private static bool WasContacted(Approach approach)
    {
        for (var last = approach.State.Messages.Count - 1; last >= 0 && approach.State.Messages[last] is var sent && sent.Day == approach.Today; last--)
        {
            if (sent.Purpose != MessagePurpose.Confirmation)
            {
                return true;
            }
        }

        foreach (var contact in approach.Contacts)
        {
            if (contact.Day == approach.Today && contact.Purpose != MessagePurpose.Confirmation)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLimited(Approach approach) => !approach.Facts.Firm.ContactLimitsForPersonsOnly || approach.Facts.Debtor.IsNaturalPerson;
}
