using Dunning.Cases.Tasks;
using Dunning.Core.Calendars;

namespace Dunning.Cases.Simulation;

/// <summary>What a person once reported about a task, and how long they took. Days in it move with the day of the answer.</summary>
/// <param name="Kind">A call, or other work.</param>
/// <param name="Title">The task.</param>
/// <param name="Done">The day on which it was reported.</param>
/// <param name="Result">What was reported.</param>
/// <param name="BusinessDays">How many business days after the task's day.</param>
/// <param name="OtherDays">How many days more, when the answer was not given on a business day; below zero when it came before the task's day.</param>
public sealed record RecordedAnswer(TaskKind Kind, string Title, DateOnly Done, TaskResult Result, int BusinessDays, int OtherDays)
{
    /// <summary>The answer that was given on a day.</summary>
    /// <param name="kind">A call, or other work.</param>
    /// <param name="title">The task.</param>
    /// <param name="due">The day on which it should have been done.</param>
    /// <param name="done">The day on which it was.</param>
    /// <param name="result">What was reported.</param>
    public static RecordedAnswer Of(TaskKind kind, string title, DateOnly due, DateOnly done, TaskResult result)
    {
        var (business, at) = (0, due);
        for (var next = BusinessCalendar.Dutch.AddBusinessDays(at, 1); next <= done; next = BusinessCalendar.Dutch.AddBusinessDays(at, 1))
        {
            business++;
            at = next;
        }

        return new RecordedAnswer(kind, title, done, result, business, done.DayNumber - at.DayNumber);
    }

    /// <summary>The day on which a task of this day would be answered.</summary>
    public DateOnly DayFor(DateOnly due) => BusinessCalendar.Dutch.AddBusinessDays(due, BusinessDays).AddDays(OtherDays);

    /// <summary>What would be reported on that day.</summary>
    public TaskResult ResultOn(DateOnly day)
    {
        var days = day.DayNumber - Done.DayNumber;
        return days == 0 ? Result : Result with
        {
            Day = Result.Day?.AddDays(days),
            Terms = Result.Terms is null ? null : [.. Result.Terms.Select(term => term with { Due = term.Due.AddDays(days) })],
        };
    }
}
