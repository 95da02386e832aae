using Dunning.Core.Findings;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Compilation;
using Dunning.Workflows.Flow;

namespace Dunning.Workflows.Checking;

/// <summary>A loop in which nothing waits goes round in one moment, until a condition changes or the run is stopped.</summary>
internal static class WaitlessLoops
{
    public static IEnumerable<Finding> Find(CheckedFlow flow)
    {
        foreach (var loop in Of(flow.Workflow).DistinctBy(loop => loop.Edge))
        {
            var (head, steps) = (flow.Workflow.NodeArray[loop.Edge.Target], loop.Chosen.Keys.Order().ToList());
            var names = string.Join(", ", steps.Select(flow.Title));
            yield return steps.TrueForAll(step => Outcomes.IsCertain(flow.Workflow.NodeArray[step]))
                ? flow.Warn("workflow.endless-loop", Place.Activity(head.Id), $"Nothing in this loop waits and nothing leads out of it, so it never stops by itself: {names}.", "put a wait in it")
                : flow.Warn("workflow.loop-without-wait", Place.Activity(head.Id), $"Nothing in this loop waits; it goes round at once until a condition changes: {names}.", "put a wait in it");
        }
    }

    /// <summary>The connections that lead back without a wait, with the outcomes by which a run goes round.</summary>
    internal static IEnumerable<(Edge Edge, IReadOnlyDictionary<int, string> Chosen)> Of(CompiledWorkflow workflow)
    {
        var map = FlowMap.Of(workflow);
        foreach (var graph in workflow.Graphs)
        {
            foreach (var edge in workflow.Connections.Where(edge => graph.Role(edge) == EdgeRole.Backward))
            {
                var round = new Dictionary<int, bool>();
                if (IsAtOnce(workflow, graph, edge.Target, edge.Source, round)
                    && new Liveness(workflow, graph, edge.Target, new HashSet<int>()).Ways([edge]) is { Count: > 0 } chosen
                    && !EndsBeside(workflow, map, chosen))
                {
                    yield return (edge, chosen);
                }
            }
        }
    }

    // Whether an outcome that goes round also goes elsewhere, where the run may be ended.
    private static bool EndsBeside(CompiledWorkflow workflow, FlowMap map, IReadOnlyDictionary<int, string> chosen) => (
        from step in chosen
        let node = workflow.NodeArray[step.Key]
        from way in map.From(node)
        where !chosen.ContainsKey(way.To.Index) && (way.Port == step.Value || !Outcomes.IsExclusive(node))
        from behind in map.Behind(way.To).Append(way.To)
        select behind).Any(behind => behind.Descriptor.IsTerminal || behind.Activity is Fault);

    // Whether each round comes here in the moment it began: nothing before it waits, and all that leads into it comes from this round.
    private static bool IsAtOnce(CompiledWorkflow workflow, FlowGraph graph, int head, int node, Dictionary<int, bool> round)
    {
        if (!round.TryGetValue(node, out var at))
        {
            at = workflow.NodeArray[node].Descriptor.Waits == Waits.Never
                && (node == head || (graph.Inbound[node].Length > 0 && Array.TrueForAll(graph.Inbound[node], edge => IsAtOnce(workflow, graph, head, edge.Source, round))));
            round[node] = at;
        }

        return at;
    }
}
