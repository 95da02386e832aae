namespace Dunning.Cases.Lifecycle;

/// <summary>What a person may order about a step of the procedure.</summary>
public enum StepOrder
{
    /// <summary>The step that waits is left out; the procedure goes on behind it.</summary>
    Skip,

    /// <summary>A step that was taken is taken once more; the procedure goes on from there.</summary>
    Repeat,

    /// <summary>A step is taken now, whatever the procedure waits for; it goes on from there.</summary>
    DoNow,
}
