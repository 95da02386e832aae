using Dunning.Core.Calendars;
using Dunning.Rules.Types;
using Dunning.Workflows.Activities;

namespace Dunning.Cases.Activities;

/// <summary>Waits until a day, then for the first business day from it. A day that has passed is not waited for.</summary>
public sealed class WaitUntil : Activity
{
    public override ActivityDescriptor Descriptor { get; } = new(
        "Dunning.WaitUntil", Categories.Time, new("Wachten tot een dag", "Wait until a day"),
        new("Wacht tot een dag; gaat verder op een werkdag. Een dag die voorbij is, wordt niet afgewacht.", "Waits until a day; goes on on a business day. A day that has passed is not waited for."))
    {
        Inputs =
        [
            new("Day", ScalarShape.Day, new("Dag", "Day"), new("Welke dag: 2026-03-01, of een uitdrukking als invoice.DueDate.", "Which day: 2026-03-01, or an expression such as invoice.DueDate."))
            {
                Required = true,
            },
        ],
    };

    public override ActivityResult Execute(ActivityContext context)
    {
        var until = BusinessCalendar.Dutch.NextBusinessDay(context.Input<DateOnly>("Day"));
        return until <= context.Today ? ActivityResult.Done : ActivityResult.WaitFor(new BookmarkRequest(BookmarkKinds.Day, null, until));
    }
}
