namespace Dunning.Cases.Tasks;

/// <summary>Parts of the day and the times in them.</summary>
public static class DayParts
{
    private static readonly TimeOnly Noon = new(13, 0);

    /// <summary>The part of the day of a time.</summary>
    public static DayPart Of(TimeOnly time) => time < Noon ? DayPart.Morning : DayPart.Afternoon;

    /// <summary>The part in which to try again what was tried in this one.</summary>
    public static DayPart Other(this DayPart part) => part == DayPart.Morning ? DayPart.Afternoon : DayPart.Morning;
}
