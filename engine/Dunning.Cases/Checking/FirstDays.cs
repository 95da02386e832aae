using Dunning.Cases.Activities;
using Dunning.Core.Calendars;
using Dunning.Core.Law;
using Dunning.Workflows.Compilation;

namespace Dunning.Cases.Checking;

/// <summary>The first day on which an invoice can come to each step, weekends and holidays applied: along the quickest way, when nothing is late.</summary>
internal static class FirstDays
{
    public static IReadOnlyDictionary<CompiledNode, DateOnly> Of(DayWalk walk, DateOnly dueDate, int leadDays)
    {
        var first = new Dictionary<CompiledNode, DateOnly>();
        if (walk.Map.Roots.Count == 0)
        {
            return first;
        }

        // The quickest first, so that a step that was reached needs no second look.
        var queue = new PriorityQueue<(CompiledNode Node, DateOnly Day, Written? Last), (DateOnly, int)>();
        var opens = BusinessCalendar.Dutch.NextBusinessDay(dueDate.AddDays(leadDays > 0 ? -leadDays : 1));
        queue.Enqueue((walk.Map.Roots[0], opens, null), (opens, 0));
        for (var order = 1; queue.TryDequeue(out var at, out _); order++)
        {
            if (!first.TryAdd(at.Node, at.Day))
            {
                continue;
            }

            var (ends, last) = (Ends(walk, at.Node, at.Day, at.Last, dueDate), at.Last);
            foreach (var way in walk.Map.From(at.Node))
            {
                var written = at.Node.Activity is MessageActivity && way.Port == "Done" && walk.Value<string>(at.Node, "Automation") != "off";
                queue.Enqueue((way.To, ends, written ? new Written(ends, Letters.ByPost(walk, at.Node)) : last), (ends, order));
            }
        }

        return first;
    }

    private static DateOnly Ends(DayWalk walk, CompiledNode node, DateOnly began, Written? last, DateOnly dueDate)
    {
        var span = walk.Span(node);
        if (node.Activity is Wait)
        {
            var from = span.From switch
            {
                Wait.DueDate => dueDate,
                Wait.LastMessage when last is { } written => written.Day,
                Wait.Receipt when last is { } written => written.Received,
                _ => began,
            };
            var until = walk.Value<int?>(node, "Days") is { } days ? Wait.Until(from, days, walk.Value<string>(node, "Kind")) : began;
            return until > began ? until : began;
        }

        var day = span.From == Wait.DueDate ? BusinessCalendar.Dutch.NextBusinessDay(dueDate) : began.AddDays(Math.Max(0, span.Min));
        return day > began ? day : began;
    }

    private sealed record Written(DateOnly Day, bool ByPost)
    {
        public DateOnly Received => ByPost ? FourteenDayLetter.DeemedDelivery(Day, FourteenDayLetter.PostalDays.On(Day)) : Day;
    }
}
