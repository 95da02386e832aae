using System.Text.Json.Nodes;
using Dunning.Core.Findings;
using Dunning.Workflows.Compilation;

namespace Dunning.Workflows.Execution;

/// <summary>
/// The path of a run on the graph of another version. A join waits for all connections into it; of an activity that was put in behind the run
/// nothing would ever arrive, so it counts as skipped. Where that can not help, the run would end in silence; that is a finding.
/// </summary>
internal sealed class PathTransfer
{
    private readonly CompiledWorkflow workflow;
    private readonly JsonObject state;
    private readonly FlowGraph? graph;
    private readonly HashSet<int> waits = [];
    private readonly HashSet<int> ahead = [];

    public PathTransfer(CompiledWorkflow workflow, JsonObject state)
    {
        this.workflow = workflow;
        this.state = state;
        graph = state["trigger"] is { } trigger ? workflow.Find((string)trigger!) is { } root ? workflow.Graph(root.Index) : null : workflow.Main;
        foreach (var wait in state["waits"] as JsonArray ?? [])
        {
            if (workflow.Find((string)wait!["at"]!) is { } node)
            {
                waits.Add(node.Index);
                Walk(node.Index);
            }
        }
    }

    /// <summary>Ids of activities ahead that the run can not enter.</summary>
    public IReadOnlySet<string> Stuck => graph is null ? new HashSet<string>() : [.. ahead.Except(waits).Where(node => !CanEnter(node)).Select(node => workflow.NodeArray[node].Id)];

    /// <summary>Counts what was put in behind the run as skipped.</summary>
    /// <param name="place">Where the version stands, for findings.</param>
    /// <param name="before">Ids of activities that the run could not enter in the version it comes from either.</param>
    /// <returns>Why the run could not go on.</returns>
    public IEnumerable<Finding> Settle(string place, IReadOnlySet<string> before)
    {
        if (graph is null)
        {
            return [];
        }

        var lost = waits.Where(node => !graph.Reaches(node)).Select(node => workflow.NodeArray[node]).ToList();
        if (lost.Count > 0)
        {
            return lost.Select(node => Finding.Error(
                "migrate.activity-unreachable", place, node.Id, $"\"{node.Definition.Title}\" waits, and in the new version no path leads to it.",
                "connect it, or migrate when it has passed"));
        }

        foreach (var node in workflow.NodeArray)
        {
            if (graph.Reaches(node.Index) && !ahead.Contains(node.Index))
            {
                Skip(node.Index);
            }
        }

        return Stuck.Except(before).Order(StringComparer.Ordinal).Select(id => Finding.Error(
            "migrate.activity-passed", place, id, $"\"{workflow.Find(id)!.Definition.Title}\" was passed already, and in the new version it comes after what waits now; the case could not go on from there.",
            "give the activity that comes later an id of its own, or migrate when what waits has passed"));
    }

    private void Walk(int from)
    {
        if (graph is not null && ahead.Add(from))
        {
            foreach (var edge in graph.Outbound[from].Where(edge => graph.Role(edge) == EdgeRole.Forward))
            {
                Walk(edge.Target);
            }
        }
    }

    /// <returns>How often the node was passed, or counts as passed from now on.</returns>
    private int Skip(int node)
    {
        var (_, passes, runs) = Counts(node);
        if (passes > 0)
        {
            return passes;
        }

        // Forward connections make no circle.
        passes = graph!.Inbound[node].Select(edge => Skip(edge.Source)).DefaultIfEmpty(1).Max();
        state["nodes"] ??= new JsonObject();
        state["nodes"]![workflow.NodeArray[node].Id] = new JsonArray(passes, passes, runs);
        return passes;
    }

    private bool CanEnter(int node)
    {
        var visits = Counts(node).Visits;
        bool Arrives(Edge edge) => Counts(edge.Source).Passes + (ahead.Contains(edge.Source) ? 1 : 0) > visits;
        return workflow.NodeArray[node].Join == JoinMode.WaitAny ? graph!.Inbound[node].Any(Arrives) : graph!.Inbound[node].All(Arrives);
    }

    private (int Visits, int Passes, int Runs) Counts(int node) => state["nodes"]?[workflow.NodeArray[node].Id] switch
    {
        JsonArray counts => ((int)counts[0]!, (int)counts[1]!, (int)counts[2]!),
        { } count => ((int)count, (int)count, (int)count),
        null => (0, 0, 0),
    };
}
