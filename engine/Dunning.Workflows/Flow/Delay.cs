using Dunning.Rules.Types;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Compilation;

namespace Dunning.Workflows.Flow;

/// <summary>Waits a span, in whole days: never shorter than asked.</summary>
internal sealed class Delay : Activity
{
    public override ActivityDescriptor Descriptor { get; } = new(
        "Elsa.Delay", "Flow", new("Wachten", "Delay"), new("Wacht een aantal dagen.", "Waits a number of days."))
    {
        Waits = Waits.Always,
        Inputs =
        [
            new("TimeSpan", ScalarShape.Span, new("Hoe lang", "Time span"), new("Dagen.uren:minuten:seconden; delen van een dag tellen als een hele.", "Days.hours:minutes:seconds; a part of a day counts as a whole one.")),
        ],
    };

    public override DaySpan Duration(KnownInputs inputs) =>
        inputs.Value<TimeSpan?>("TimeSpan") is { } span ? DaySpan.Exactly((int)Math.Min(int.MaxValue, Math.Ceiling(span.TotalDays))) : DaySpan.Unknown;

    public override ActivityResult Execute(ActivityContext context)
    {
        var days = Math.Ceiling(context.Input<TimeSpan>("TimeSpan").TotalDays);
        var last = DateOnly.MaxValue.DayNumber - context.Today.DayNumber;
        return days > last
            ? new ActivityResult.Faulted("The delay ends after the last day of the calendar.")
            : ActivityResult.WaitFor(new BookmarkRequest("day", null, context.Today.AddDays(Math.Max(0, (int)days))));
    }
}
