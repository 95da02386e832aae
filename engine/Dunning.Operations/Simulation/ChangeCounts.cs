namespace Dunning.Operations.Simulation;

/// <summary>Messages or tasks of one sort, under both versions.</summary>
/// <param name="Before">How many under the one version.</param>
/// <param name="After">How many under the other.</param>
/// <param name="Added">Only under the other.</param>
/// <param name="Gone">Only under the one.</param>
/// <param name="Shifts">Those on another day: by how many days later (below zero: earlier) and how many; by days.</param>
public sealed record ChangeCounts(int Before, int After, int Added, int Gone, IReadOnlyList<Shift> Shifts)
{
    /// <summary>How many are earlier.</summary>
    public int Earlier => Shifts.Where(shift => shift.Days < 0).Sum(shift => shift.Count);

    /// <summary>How many are later.</summary>
    public int Later => Shifts.Where(shift => shift.Days > 0).Sum(shift => shift.Count);

    /// <summary>Whether there are any.</summary>
    public bool IsAny => Before + After > 0 || IsChanged;

    /// <summary>Whether anything is different.</summary>
    public bool IsChanged => Added + Gone + Shifts.Count > 0;
}
