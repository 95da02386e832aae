using Dunning.Core.Calendars;
using Dunning.Rules.Types;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Compilation;

namespace Dunning.Cases.Activities;

/// <summary>Waits until a day, then for the first business day from it. A day that has passed is not waited for.</summary>
public sealed class WaitUntil : Activity
{
    public override ActivityDescriptor Descriptor { get; } = new(
        "Dunning.WaitUntil", Categories.Time, new("Wachten tot een dag", "Wait until a day"),
        new("Wacht tot een dag; gaat verder op een werkdag. Een dag die voorbij is, wordt niet afgewacht.", "Waits until a day; goes on on a business day. A day that has passed is not waited for."))
    {
        Waits = Waits.Sometimes,
        Inputs =
        [
            new("Day", ScalarShape.Day, new("Dag", "Day"), new("Welke dag: 2026-03-01, of een uitdrukking als invoice.DueDate.", "Which day: 2026-03-01, or an expression such as invoice.DueDate."))
            {
                Required = true,
            },
        ],
    };

    /// <summary>Until the due date, when that is the day; any other day may be any time.</summary>
    public override DaySpan Duration(KnownInputs inputs) =>
        inputs.Node.Expression("Day") == "invoice.DueDate" ? DaySpan.None with { From = Wait.DueDate } : DaySpan.Unknown;

    public override ActivityResult Execute(ActivityContext context)
    {
        var until = BusinessCalendar.Dutch.NextBusinessDay(context.Input<DateOnly>("Day"));
        return until <= context.Today ? ActivityResult.Done : ActivityResult.WaitFor(new BookmarkRequest(BookmarkKinds.Day, null, until));
    }

    /// <remarks>Asked again it works its day out anew; a day that is past is today's, for the run of today.</remarks>
    public override ActivityResult Resume(ActivityContext context, Resumption resumption)
    {
        if (resumption.Kind != BookmarkKinds.Again)
        {
            return ActivityResult.Done;
        }

        var until = BusinessCalendar.Dutch.NextBusinessDay(context.Input<DateOnly>("Day"));
        return ActivityResult.WaitFor(new BookmarkRequest(BookmarkKinds.Day, null, until < context.Today ? context.Today : until));
    }
}
