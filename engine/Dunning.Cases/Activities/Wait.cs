using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Cases.Traces;
using Dunning.Core.Calendars;
using Dunning.Core.Law;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Compilation;

namespace Dunning.Cases.Activities;

/// <summary>
/// Waits a term from a named day, then for the first business day. Counted from the due date, a wait that is over too late moves all that is
/// counted from the due date after it: after days without a run the rest shifts, and never comes all at once.
/// </summary>
public sealed class Wait : Activity
{
    public const string DueDate = "dueDate";
    public const string LastMessage = "lastMessage";
    public const string Receipt = "receipt";

    private const string Business = "business";
    private const string Shift = "shift";

    public override ActivityDescriptor Descriptor { get; } = new(
        "Dunning.Wait", Categories.Time, new("Wachten", "Wait"),
        new("Wacht een aantal dagen vanaf een dag; gaat verder op een werkdag.", "Waits a number of days from a day; goes on on a business day."))
    {
        Waits = Waits.Sometimes,
        Inputs =
        [
            Activities.Inputs.Whole("Days", 7, new("Dagen", "Days"), new("Hoeveel dagen; onder nul is ervoor.", "How many days; below zero is before it.")),
            Activities.Inputs.Choice(
                "From", "now", new("Vanaf", "From"), new("De dag waarvan geteld wordt.", "The day from which is counted."),
                new("now", new("Nu", "Now")), new(DueDate, new("De vervaldatum", "The due date")),
                new(LastMessage, new("Het laatste bericht", "The last message")), new(Receipt, new("De ontvangst van het laatste bericht", "Receipt of the last message"))),
            Activities.Inputs.Choice(
                "Kind", "calendar", new("Soort dagen", "Kind of days"), new("Kalenderdagen of werkdagen.", "Calendar days or business days."),
                new("calendar", new("Kalenderdagen", "Calendar days")), new(Business, new("Werkdagen", "Business days"))),
            Activities.Inputs.Choice(
                "CatchUp", Shift, new("Bij vertraging", "When late"),
                new("Wat er gebeurt als de dag al voorbij is: de rest schuift mee, of de kalender blijft staan (nooit twee berichten op een dag).", "What happens when the day has passed already: the rest moves along, or the calendar stands (never two messages on one day)."),
                new(Shift, new("De rest schuift mee", "The rest moves along")), new("keep", new("De kalender blijft staan", "The calendar stands"))),
        ],
    };

    /// <summary>As many days; weekends and holidays at the end, and what is late, come on top.</summary>
    public override DaySpan Duration(KnownInputs inputs)
    {
        var span = inputs.Value<int?>("Days") is not { } days ? DaySpan.Unknown
            : inputs.Value<string>("Kind") == Business ? DaySpan.OfBusinessDays(days)
            : new DaySpan(days, days);
        return inputs.Value<string>("From") is { } from and not "now" ? span with { From = from } : span;
    }

    /// <summary>The day on which a wait is over.</summary>
    internal static DateOnly Until(DateOnly from, int days, string? kind, int shifted = 0)
    {
        var calendar = BusinessCalendar.Dutch;
        var until = kind == Business ? calendar.AddBusinessDays(from, days) : from.AddDays(days);
        return calendar.NextBusinessDay(until.AddDays(shifted));
    }

    public override ActivityResult Execute(ActivityContext context)
    {
        var run = (CaseRun)context.Host;
        var until = Until(context, run, context.Today);
        if (until > context.Today)
        {
            return WaitFor(context, until);
        }

        Late(context, run, until);
        return run.State.Messages is [.., { } last] && last.Day == context.Today && context.Input<string>("From") == DueDate
            ? ActivityResult.WaitFor(new BookmarkRequest(BookmarkKinds.Day, null, BusinessCalendar.Dutch.AddBusinessDays(context.Today, 1)))
            : ActivityResult.Done;
    }

    /// <remarks>Asked again, with the day on which it began, it works its day out anew; a day that is past is today's, for the run of today.</remarks>
    public override ActivityResult Resume(ActivityContext context, Resumption resumption)
    {
        var run = (CaseRun)context.Host;
        if (resumption.Kind == BookmarkKinds.Again)
        {
            var until = Until(context, run, resumption.Payload as DateOnly? ?? context.Today);
            return WaitFor(context, until < context.Today ? context.Today : until);
        }

        if (context.Memory is { } planned)
        {
            Late(context, run, DateOnly.ParseExact(planned, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }

        return ActivityResult.Done;
    }

    private static ActivityResult WaitFor(ActivityContext context, DateOnly until) => ActivityResult.WaitFor(
        new BookmarkRequest(BookmarkKinds.Day, null, until),
        context.Input<string>("From") == DueDate ? until.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null);

    private static DateOnly Until(ActivityContext context, CaseRun run, DateOnly began)
    {
        var days = context.Input<int>("Days");
        var from = context.Input<string>("From") switch
        {
            DueDate => run.Facts.Invoice.Invoice.DueDate,
            LastMessage when run.State.Messages is [.., { } last] => last.Day,
            Receipt when run.State.Messages is [.., { } last] => Received(last),
            _ => began,
        };
        return Until(from, days, context.Input<string>("Kind"), context.Input<string>("From") == DueDate ? run.State.Shifted : 0);
    }

    private static DateOnly Received(PastMessage message) =>
        message.Channel == Channel.Letter ? FourteenDayLetter.DeemedDelivery(message.Day, FourteenDayLetter.PostalDays.On(message.Day)) : message.Day;

    private static void Late(ActivityContext context, CaseRun run, DateOnly planned)
    {
        var late = context.Today.DayNumber - planned.DayNumber;
        if (late > 0 && context.Input<string>("From") == DueDate && context.Input<string>("CatchUp") == Shift)
        {
            run.Record(new CaseEvent.Shifted(late, Trace.Of("wait.shifted", ("activity", context.Name), ("planned", planned), ("days", late))));
        }
    }
}
