using Dunning.Workflows.Compilation;

namespace Dunning.Workflows.Checking;

/// <summary>The ways a run can take from activity to activity. What no outcome follows is left out.</summary>
public sealed class FlowMap
{
    private readonly CompiledWorkflow workflow;
    private readonly Way[][] ways;
    private readonly bool[] beside;

    private FlowMap(CompiledWorkflow workflow)
    {
        this.workflow = workflow;
        var nodes = workflow.NodeArray;
        ways = [.. nodes.Select(node => workflow.Connections
            .Where(edge => edge.Source == node.Index && !node.Descriptor.IsTerminal && Checking.Outcomes.Can(node, edge.Port))
            .Select(edge => new Way(node, edge.Port ?? "Done", nodes[edge.Target])).Distinct().ToArray())];
        Roots = [.. workflow.Graphs.Select(graph => nodes[graph.Root])];
        beside = new bool[nodes.Length];
        var alone = Roots.Where(root => !root.Activity.Parks(root)).SelectMany(root => Behind(root).Append(root)).ToHashSet();
        foreach (var node in Roots.Where(root => root.Activity.Parks(root)).SelectMany(Behind).Where(node => !alone.Contains(node)))
        {
            beside[node.Index] = true;
        }

        foreach (var split in nodes.Where(IsSplit))
        {
            foreach (var node in Behind(split))
            {
                beside[node.Index] = true;
            }
        }
    }

    /// <summary>Where a run begins: the start first, then the triggers.</summary>
    public IReadOnlyList<CompiledNode> Roots { get; }

    public static FlowMap Of(CompiledWorkflow workflow) => new(workflow);

    /// <summary>The ways that leave an activity.</summary>
    public IReadOnlyList<Way> From(CompiledNode node) => ways[node.Index];

    /// <summary>The activity with this id.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public CompiledNode Node(string activityId) => workflow.Find(activityId) ?? throw new ArgumentException($"The workflow has no activity {activityId}.", nameof(activityId));

    /// <summary>The outcomes that an activity can have as far as the definition tells; of one with any outcome those that something follows.</summary>
    public IReadOnlyList<string> Outcomes(CompiledNode node) =>
        Checking.Outcomes.Possible(node) ?? [.. From(node).Select(way => way.Port).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a run can be elsewhere too while it is here: somewhere before it went several ways at once, or a trigger put aside what waited.</summary>
    public bool IsBeside(CompiledNode node) => beside[node.Index];

    /// <summary>All that a run can come to after an activity; the activity itself when it loops back.</summary>
    public IReadOnlySet<CompiledNode> Behind(CompiledNode node)
    {
        var seen = new HashSet<CompiledNode>();
        var stack = new Stack<CompiledNode>([node]);
        while (stack.TryPop(out var current))
        {
            foreach (var way in ways[current.Index].Where(way => seen.Add(way.To)))
            {
                stack.Push(way.To);
            }
        }

        return seen;
    }

    /// <summary>The activities that some run comes to, in the order of the definition.</summary>
    public IEnumerable<CompiledNode> Reached()
    {
        var reached = Roots.Concat(Roots.SelectMany(Behind)).ToHashSet();
        return workflow.Nodes.Where(reached.Contains);
    }

    /// <summary>Whether a path can end here: at a terminal activity, or by an outcome that leads nowhere.</summary>
    public bool CanEnd(CompiledNode node) =>
        node.Descriptor.IsTerminal || ways[node.Index].Length == 0 || Checking.Outcomes.Possible(node) is not { } ports
        || ports.Any(port => Array.TrueForAll(ways[node.Index], way => way.Port != port));

    private bool IsSplit(CompiledNode node) =>
        Checking.Outcomes.IsExclusive(node) ? ways[node.Index].GroupBy(way => way.Port, StringComparer.Ordinal).Any(group => group.Count() > 1) : ways[node.Index].Length > 1;
}
