using Dunning.Workflows.Compilation;

namespace Dunning.Workflows.Execution;

/// <summary>What has come into a node in its present round: over which forward connections, and whether they were followed.</summary>
internal readonly struct Arrivals(Run run, FlowGraph graph)
{
    /// <summary>Whether every connection has arrived.</summary>
    public bool All(int target)
    {
        foreach (var edge in graph.Inbound[target])
        {
            if (run.EdgeVisits[edge.Index] <= run.Nodes[target].Visits)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether every connection was followed the last time.</summary>
    public bool AllFollowed(int target)
    {
        foreach (var edge in graph.Inbound[target])
        {
            if (!run.EdgeFollowed[edge.Index])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether one of the newest arrivals was followed.</summary>
    public bool NewestFollowed(int target)
    {
        var newest = run.Nodes[target].Visits + 1;
        var followed = false;
        foreach (var edge in graph.Inbound[target])
        {
            var visits = run.EdgeVisits[edge.Index];
            if (visits > newest)
            {
                (newest, followed) = (visits, run.EdgeFollowed[edge.Index]);
            }
            else if (visits == newest)
            {
                followed |= run.EdgeFollowed[edge.Index];
            }
        }

        return followed;
    }
}
