using Dunning.Cases.Activities;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Checking;
using Dunning.Workflows.Compilation;

namespace Dunning.Cases.Checking;

/// <summary>Counts days along the ways of a workflow. A wait for a business day is counted as if no weekend or holiday came between.</summary>
/// <param name="workflow">The workflow.</param>
/// <param name="inputs">A client's values for its inputs; what is missing has its default.</param>
internal sealed class DayWalk(CompiledWorkflow workflow, IReadOnlyDictionary<string, object?>? inputs)
{
    private const int MostDelivery = 14;
    private readonly Dictionary<CompiledNode, DaySpan> spans = [];

    private int? mostSince;

    public FlowMap Map { get; } = FlowMap.Of(workflow);

    // Beyond the longest wait from a message it does not matter how long ago that was; without this a loop would never end.
    private int MostSince => mostSince ??= workflow.Nodes.Select(Span).Where(span => span.From is Wait.LastMessage or Wait.Receipt).Select(span => (span.Max ?? span.Min) + MostDelivery).DefaultIfEmpty(0).Max();

    public DaySpan Span(CompiledNode node) =>
        spans.TryGetValue(node, out var span) ? span : spans[node] = node.Activity.Duration(workflow.Known(node, inputs));

    public T? Value<T>(CompiledNode node, string input) => workflow.Known(node, inputs).Value<T>(input);

    /// <summary>
    /// Every count with which some path begins at each node, the beaten ones left out: of two paths with the same history since the last
    /// message only the shorter (or longer) matters.
    /// </summary>
    /// <param name="from">Where the paths begin.</param>
    /// <param name="longest">Whether the longest paths are wanted; then no loop may take time.</param>
    /// <param name="absolute">Whether days are counted from the due date, so that waits from it are known.</param>
    /// <param name="follow">The count after a way is taken; null when the paths wanted do not take it. Null to take them all.</param>
    public IReadOnlyDictionary<CompiledNode, IReadOnlyList<DayCount>> From(
        IEnumerable<(CompiledNode Node, DayCount Count)> from, bool longest = false, bool absolute = false, Func<Way, DayCount, DayCount?>? follow = null)
    {
        var best = new Dictionary<CompiledNode, List<DayCount>>();
        var queue = new Queue<(CompiledNode Node, DayCount Count)>();
        foreach (var (node, count) in from)
        {
            Offer(node, count);
        }

        while (queue.TryDequeue(out var at))
        {
            if (!best[at.Node].Contains(at.Count))
            {
                continue;
            }

            var after = After(at.Node, at.Count, longest, absolute);
            foreach (var way in Map.From(at.Node))
            {
                var left = at.Node.Activity is MessageActivity && way.Port == "Done" ? after.Written(NoticeTerm.Delivery(this, at.Node)) : after;
                if ((follow is null ? left : follow(way, left)) is { } begins)
                {
                    Offer(way.To, begins);
                }
            }
        }

        return best.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<DayCount>)pair.Value);

        void Offer(CompiledNode node, DayCount count)
        {
            count = count with { Since = Math.Min(count.Since, MostSince) };
            var known = best.TryGetValue(node, out var list) ? list : best[node] = [];
            if (!known.Exists(other => Beats(other, count, longest)))
            {
                known.RemoveAll(other => Beats(count, other, longest));
                known.Add(count);
                queue.Enqueue((node, count));
            }
        }
    }

    /// <summary>The count at the end of a node.</summary>
    public DayCount After(CompiledNode node, DayCount begins, bool longest, bool absolute)
    {
        var span = Span(node);
        var days = longest ? span.Max ?? span.Min : span.Min;
        return begins.Later(span.From switch
        {
            Wait.DueDate when absolute => Math.Max(0, days - begins.Days),
            Wait.DueDate => longest ? days : 0,
            Wait.LastMessage => Math.Max(0, days - Math.Max(0, begins.Since)),
            Wait.Receipt => Math.Max(0, days + begins.Delivery - Math.Max(0, begins.Since)),
            _ => Math.Max(0, days),
        });
    }

    private static bool Beats(DayCount one, DayCount other, bool longest) =>
        longest ? one.Days >= other.Days && one.Since <= other.Since && one.Delivery >= other.Delivery : one.Days <= other.Days && one.Since >= other.Since && one.Delivery <= other.Delivery;
}
