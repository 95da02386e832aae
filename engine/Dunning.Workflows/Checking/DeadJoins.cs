using Dunning.Core.Findings;
using Dunning.Workflows.Compilation;

namespace Dunning.Workflows.Checking;

/// <summary>A join that waits for all ways into it, of which some exclude each other: it never goes on, and the run silently ends there.</summary>
internal static class DeadJoins
{
    public static IEnumerable<Finding> Find(CheckedFlow flow)
    {
        var dead = new HashSet<int>();
        foreach (var node in Joins(flow.Workflow))
        {
            if (flow.Workflow.Graphs.Where(graph => graph.Reaches(node.Index)).All(graph => IsDead(flow.Workflow, graph, node.Index, dead)))
            {
                dead.Add(node.Index);
                yield return flow.Judge(
                    "workflow.dead-join", Place.Activity(node.Id),
                    $"{node.Definition.Title} waits for all ways into it, but they never all come{Because(flow, node.Index, dead)}; no run goes on behind it.",
                    "use WaitAllActive, which waits only for the ways that were chosen");
            }
        }
    }

    // Those upstream first: what is behind a dead join is judged as if that one were mended.
    private static IEnumerable<CompiledNode> Joins(CompiledWorkflow workflow) =>
        from node in workflow.Nodes
        where node is { IsJoin: true, Join: JoinMode.WaitAll } && workflow.Graphs.Any(graph => graph.Reaches(node.Index))
        orderby workflow.Graphs.Max(graph => workflow.Nodes.Count(other => graph.IsAncestor(other.Index, node.Index))), node.Index
        select node;

    private static bool IsDead(CompiledWorkflow workflow, FlowGraph graph, int join, HashSet<int> dead) =>
        join != graph.Root && (Excludes(workflow, graph.Inbound[join]) || (IsLeftOnce(workflow, graph, join) && new Liveness(workflow, graph, graph.Root, dead).Ways(graph.Inbound[join]) is null));

    // Connections from one activity arrive together, however often it is left.
    private static bool Excludes(CompiledWorkflow workflow, Edge[] into) =>
        into.Any(edge => !Outcomes.Can(workflow.NodeArray[edge.Source], edge.Port))
        || into.Any(edge => Outcomes.IsExclusive(workflow.NodeArray[edge.Source]) && into.Any(other => other.Source == edge.Source && (other.Port ?? "Done") != (edge.Port ?? "Done")));

    // A loop upstream may bring one way in one round and another in the next, unless the loop itself begins behind the join.
    private static bool IsLeftOnce(CompiledWorkflow workflow, FlowGraph graph, int join) => workflow.Connections.All(edge =>
        graph.Role(edge) != EdgeRole.Backward || !(edge.Target == join || graph.IsAncestor(edge.Target, join)) || graph.EveryPathPasses(edge.Source, join));

    private static string Because(CheckedFlow flow, int join, HashSet<int> dead)
    {
        var graph = flow.Workflow.Graphs.First(graph => graph.Reaches(join));
        var arrivals = graph.Inbound[join];
        var pair = (from first in arrivals
                    from second in arrivals
                    where first.Index < second.Index && new Liveness(flow.Workflow, graph, graph.Root, dead).Ways([first, second]) is null
                    select $": {Named(flow, first)} and {Named(flow, second)} exclude each other").FirstOrDefault();
        return pair ?? "";
    }

    private static string Named(CheckedFlow flow, Edge edge) => flow.Title(edge.Source) + (edge.Port is null or "Done" ? "" : " (" + edge.Port + ")");
}
