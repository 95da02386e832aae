using Dunning.Cases.Simulation;

namespace Dunning.Operations.Simulation;

/// <summary>Lays two lives of one case beside each other.</summary>
internal static class LifeComparison
{
    /// <summary>
    /// Every message and task of either life. The same step of the procedure, in the same round and turn, is the same message; so is one of the
    /// same name, when a step was drawn anew. By another channel it is another message.
    /// </summary>
    public static List<ItemChange> Of(IReadOnlyList<LifeEvent> before, IReadOnlyList<LifeEvent> after)
    {
        var (was, becomes) = (Items(before), Items(after));
        var pairs = new List<ItemChange>(was.Count);
        var unpaired = new List<LifeEvent>();
        foreach (var item in was)
        {
            Pair(item, SameStep(item, becomes), becomes, pairs, unpaired);
        }

        foreach (var item in unpaired.ToArray())
        {
            unpaired.Remove(item);
            Pair(item, SameName(item, becomes), becomes, pairs, unpaired);
        }

        pairs.AddRange(unpaired.Select(gone => Change(gone, gone.Day, null)));
        pairs.AddRange(becomes.Select(added => Change(added, null, added.Day)));
        return pairs;
    }

    /// <summary>How a life stands at the end of a day: the reason why it closed, empty when it is open or never began.</summary>
    public static string Closing(IReadOnlyList<LifeEvent> lived, DateOnly day)
    {
        var closing = "";
        foreach (var each in lived)
        {
            if (each.Day <= day && each.Kind is LifeEventKind.Closed or LifeEventKind.Reopened)
            {
                closing = each.Kind == LifeEventKind.Closed ? each.Name : "";
            }
        }

        return closing;
    }

    private static void Pair(LifeEvent item, int index, List<LifeEvent> candidates, List<ItemChange> pairs, List<LifeEvent> unpaired)
    {
        if (index < 0)
        {
            unpaired.Add(item);
            return;
        }

        pairs.Add(Change(candidates[index], item.Day, candidates[index].Day));
        candidates.RemoveAt(index);
    }

    private static int SameStep(LifeEvent item, List<LifeEvent> candidates)
    {
        for (var index = 0; index < candidates.Count; index++)
        {
            if (candidates[index].Kind == item.Kind && candidates[index].Step == item.Step)
            {
                return index;
            }
        }

        return -1;
    }

    private static int SameName(LifeEvent item, List<LifeEvent> candidates) => candidates.FindIndex(other => other.Kind == item.Kind && other.Name == item.Name);

    private static List<LifeEvent> Items(IReadOnlyList<LifeEvent> lived)
    {
        var items = new List<LifeEvent>(lived.Count);
        foreach (var each in lived)
        {
            if (each.IsMessage || each.Kind == LifeEventKind.Task)
            {
                items.Add(each);
            }
        }

        return items;
    }

    private static ItemChange Change(LifeEvent item, DateOnly? before, DateOnly? after) => new(
        item.Kind switch { LifeEventKind.Email => SimulatedKind.Email, LifeEventKind.Letter => SimulatedKind.Letter, _ => SimulatedKind.Task },
        item.Name, Activity(item.Step), before, after);

    // A step is round, activity, occurrence.
    private static string Activity(string step)
    {
        var start = step.IndexOf('.', StringComparison.Ordinal) + 1;
        var end = step.IndexOf('.', start);
        return start == 0 ? "" : step[start..(end < 0 ? step.Length : end)];
    }
}
