using System.Runtime.InteropServices;

namespace Dunning.Workflows.Activities;

/// <summary>How many days something takes, as far as a definition tells.</summary>
/// <param name="Min">At least; days.</param>
/// <param name="Max">At most, days; null when nobody knows, as when a person must act.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DaySpan(int Min, int? Max)
{
    /// <summary>No time at all.</summary>
    public static DaySpan None => new(0, 0);

    /// <summary>Any time.</summary>
    public static DaySpan Unknown => new(0, null);

    /// <summary>The host's name of the day from which it is counted (<c>dueDate</c>); null for the day the activity begins.</summary>
    public string? From { get; init; }

    /// <summary>Just so many; a number below zero is none.</summary>
    public static DaySpan Exactly(int days) => new(Math.Max(0, days), Math.Max(0, days));

    /// <summary>Up to so many.</summary>
    public static DaySpan UpTo(int days) => new(0, Math.Max(0, days));

    /// <summary>Business days as calendar days, whatever the weekday; holidays come on top.</summary>
    public static DaySpan OfBusinessDays(int days) =>
        days <= 0 ? None : new((days / 5 * 7) + (days % 5), (days / 5 * 7) + (days % 5) + (days % 5 == 0 ? 0 : 2));
}
