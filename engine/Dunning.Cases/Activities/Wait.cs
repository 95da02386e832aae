using Dunning.Cases.Lifecycle;
using Dunning.Core.Calendars;
using Dunning.Rules.Types;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Compilation;

namespace Dunning.Cases.Activities;

/// <summary>Waits a term from a named day, then for the first business day.</summary>
public sealed class Wait : Activity
{
    public const string FromDueDate = "dueDate";
    public const string FromLastMessage = "lastMessage";
    private const string Days = "Days";

    public override ActivityDescriptor Descriptor { get; } = new(
        "Dunning.Wait", Categories.Time, new("Wachten", "Wait"),
        new("Wacht een aantal dagen vanaf een dag; gaat verder op een werkdag.", "Waits a number of days from a day; goes on on a business day."))
    {
        Waits = Waits.Sometimes,
        Inputs =
        [
            Activities.Inputs.Whole(Days, 7, new("Dagen", "Days"), new("Hoeveel dagen.", "How many days.")),
            new("From", ScalarShape.Text, new("Vanaf", "From"), new("De dag waarvan geteld wordt.", "The day from which is counted."))
            {
                Default = "now", UiHint = "dropdown",
                Options =
                [
                    new("now", new("Nu", "Now")),
                    new(FromDueDate, new("De vervaldatum", "The due date")),
                    new(FromLastMessage, new("Het laatste bericht", "The last message")),
                ],
            },
            new("Kind", ScalarShape.Text, new("Soort dagen", "Kind of days"), new("Kalenderdagen of werkdagen.", "Calendar days or business days."))
            {
                Default = "calendar", UiHint = "dropdown",
                Options = [new("calendar", new("Kalenderdagen", "Calendar days")), new("business", new("Werkdagen", "Business days"))],
            },
        ],
    };

    public override DaySpan Duration(KnownInputs inputs)
    {
        var span = inputs.Value<int?>(Days) is not { } days ? DaySpan.Unknown
            : inputs.Value<string>("Kind") == "business" ? DaySpan.OfBusinessDays(days)
            : DaySpan.Exactly(days);
        return inputs.Value<string>("From") is { } from and not "now" ? span with { From = from } : span;
    }

    public override ActivityResult Execute(ActivityContext context)
    {
        var run = (CaseRun)context.Host;
        var days = context.Input<int>(Days);
        var from = context.Input<string>("From") switch
        {
            FromDueDate => run.Facts.Invoice.Invoice.DueDate,
            FromLastMessage when run.State.Messages.Count > 0 => run.State.Messages[^1].Day,
            _ => context.Today,
        };
        var calendar = BusinessCalendar.Dutch;
        var until = context.Input<string>("Kind") == "business" ? calendar.AddBusinessDays(from, days) : calendar.NextBusinessDay(from.AddDays(days));
        return until <= context.Today ? ActivityResult.Done : ActivityResult.WaitFor(new BookmarkRequest(BookmarkKinds.Day, null, until));
    }
}
