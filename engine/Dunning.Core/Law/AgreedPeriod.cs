namespace Dunning.Core.Law;

/// <summary>For what stretch an agreed rate of interest is due.</summary>
/// <law>BW 6:119 lid 3, 6:119a lid 9</law>
public enum AgreedPeriod
{
    /// <summary>For a year, by the day.</summary>
    /// <law>BW 6:119 lid 3</law>
    Year,

    /// <summary>For a month or a part of one: a month that has begun counts whole.</summary>
    /// <law>BW 6:119a lid 9</law>
    MonthOrPart,
}
