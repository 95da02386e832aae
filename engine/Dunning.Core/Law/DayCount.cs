namespace Dunning.Core.Law;

/// <summary>How many days a year of interest has; the law does not say.</summary>
/// <law>BW 6:119 lid 2: a year</law>
public enum DayCount
{
    /// <summary>365, always: a leap year yields 366/365 of the rate. Practice, and the default.</summary>
    /// <law>BW 6:119 lid 1</law>
    Actual365,

    /// <summary>The days of the year that runs from the first day of default: a full year yields the rate.</summary>
    /// <law>BW 6:119 lid 1 and 2</law>
    FullYearIsRate,
}
