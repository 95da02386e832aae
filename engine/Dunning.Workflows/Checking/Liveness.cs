using System.Collections.Immutable;
using Dunning.Workflows.Compilation;

namespace Dunning.Workflows.Checking;

/// <summary>
/// Whether connections can all be followed in one round of a graph, and by which outcomes. It holds where no activity is left twice: each then
/// has one outcome, and is run only when a connection into it was followed.
/// </summary>
/// <param name="workflow">The workflow.</param>
/// <param name="graph">One of its graphs.</param>
/// <param name="from">The node that certainly runs.</param>
/// <param name="lenient">Joins that are taken to need only one of their connections.</param>
internal sealed class Liveness(CompiledWorkflow workflow, FlowGraph graph, int from, IReadOnlySet<int> lenient)
{
    // A graph so tangled that this is not enough gets the benefit of the doubt.
    private const int MostSteps = 20_000;

    private int steps;

    /// <summary>The outcome of each node on the way, by index; null when there is no way. Empty when it is too much work to tell.</summary>
    public IReadOnlyDictionary<int, string>? Ways(IEnumerable<Edge> edges)
    {
        steps = 0;
        return Follow([.. edges], ImmutableDictionary<int, string>.Empty, []);
    }

    private ImmutableDictionary<int, string>? Follow(ImmutableStack<Edge> wanted, ImmutableDictionary<int, string> chosen, ImmutableHashSet<int> alive)
    {
        if (wanted.IsEmpty || ++steps > MostSteps)
        {
            return steps > MostSteps ? ImmutableDictionary<int, string>.Empty : chosen;
        }

        wanted = wanted.Pop(out var edge);
        var (node, port) = (workflow.NodeArray[edge.Source], edge.Port ?? "Done");
        var exclusive = Outcomes.IsExclusive(node);
        if (!Outcomes.Can(node, port) || (exclusive && chosen.GetValueOrDefault(edge.Source, port) != port))
        {
            return null;
        }

        chosen = chosen.SetItem(edge.Source, port);
        if (edge.Source == from || alive.Contains(edge.Source))
        {
            return Follow(wanted, chosen, alive);
        }

        alive = alive.Add(edge.Source);
        var into = graph.Inbound[edge.Source];
        return node.Join == JoinMode.WaitAll && !lenient.Contains(edge.Source)
            ? Follow(into.Aggregate(wanted, static (stack, next) => stack.Push(next)), chosen, alive)
            : into.Select(next => Follow(wanted.Push(next), chosen, alive)).FirstOrDefault(way => way is not null);
    }
}
