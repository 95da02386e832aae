namespace Dunning.Cases.Tasks;

/// <summary>A part of the working day: who does not answer in one may answer in the other.</summary>
public enum DayPart
{
    /// <summary>Until one o'clock.</summary>
    Morning,

    /// <summary>From one o'clock.</summary>
    Afternoon,
}
