namespace Dunning.Operations.Simulation;

/// <summary>Counts one sort of message or task. Adding up is the same in any order.</summary>
internal sealed class ChangeTally
{
    private readonly SortedDictionary<int, int> shifts = [];
    private int before;
    private int after;
    private int added;
    private int gone;

    /// <summary>Counts a message or task when either of its days counts.</summary>
    /// <returns>How much changes: its days, a week when it is in one life only.</returns>
    public int Add(ItemChange item, DateOnly from, DateOnly to)
    {
        var (was, becomes) = (item.Before >= from && item.Before <= to, item.After >= from && item.After <= to);
        before += was ? 1 : 0;
        after += becomes ? 1 : 0;
        if (!was && !becomes)
        {
            return 0;
        }

        if (item.Days is { } days)
        {
            Shift(days, days == 0 ? 0 : 1);
            return Math.Abs(days);
        }

        added += becomes ? 1 : 0;
        gone += was ? 1 : 0;
        return 7;
    }

    public void Add(ChangeTally other)
    {
        (before, after, added, gone) = (before + other.before, after + other.after, added + other.added, gone + other.gone);
        foreach (var (days, count) in other.shifts)
        {
            Shift(days, count);
        }
    }

    public ChangeCounts Counts() => new(before, after, added, gone, [.. shifts.Select(shift => new Shift(shift.Key, shift.Value))]);

    private void Shift(int days, int count)
    {
        if (count > 0)
        {
            shifts[days] = shifts.GetValueOrDefault(days) + count;
        }
    }
}
