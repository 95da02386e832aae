namespace Dunning.Workflows.Compilation;

/// <summary>The connections as seen from one root: which lead forward, which loop back. The rule is Elsa's, so the order of the connections decides which edge of a cycle is the loop.</summary>
internal sealed class FlowGraph
{
    private readonly EdgeRole[] roles;
    private readonly bool[] reached;
    private readonly bool[][] ancestors;

    public FlowGraph(int root, int nodes, IReadOnlyList<Edge> edges)
    {
        Root = root;
        Outbound = Group(nodes, edges, edge => edge.Source);
        roles = new EdgeRole[edges.Count];
        Array.Fill(roles, EdgeRole.Invalid);
        reached = new bool[nodes];
        Walk();
        Inbound = Group(nodes, edges.Where(edge => roles[edge.Index] == EdgeRole.Forward), edge => edge.Target);
        foreach (var edge in edges)
        {
            if (roles[edge.Index] != EdgeRole.Forward && reached[edge.Source] && EveryPathPasses(edge.Source, edge.Target))
            {
                roles[edge.Index] = EdgeRole.Backward;
            }
        }

        ancestors = new bool[nodes][];
        for (var node = 0; node < nodes; node++)
        {
            ancestors[node] = Upstream(node);
        }
    }

    public int Root { get; }

    /// <summary>Per node all connections that leave it, in the order of the definition.</summary>
    public Edge[][] Outbound { get; }

    /// <summary>Per node the forward connections that enter it.</summary>
    public Edge[][] Inbound { get; }

    public EdgeRole Role(Edge edge) => roles[edge.Index];

    /// <summary>Whether a run from this root can come here.</summary>
    public bool Reaches(int node) => reached[node];

    public bool IsAncestor(int candidate, int node) => ancestors[node][candidate];

    // Breadth first from the root: an edge leads forward unless its target already reaches its source.
    private void Walk()
    {
        var queue = new Queue<int>([Root]);
        reached[Root] = true;
        while (queue.TryDequeue(out var source))
        {
            foreach (var edge in Outbound[source])
            {
                if (Leads(edge.Target, source))
                {
                    continue;
                }

                roles[edge.Index] = EdgeRole.Forward;
                if (!reached[edge.Target])
                {
                    reached[edge.Target] = true;
                    queue.Enqueue(edge.Target);
                }
            }
        }
    }

    private bool Leads(int from, int to)
    {
        var seen = new bool[reached.Length];
        var stack = new Stack<int>([from]);
        while (stack.TryPop(out var node))
        {
            if (node == to)
            {
                return true;
            }

            if (!seen[node])
            {
                seen[node] = true;
                foreach (var edge in Outbound[node])
                {
                    if (roles[edge.Index] == EdgeRole.Forward)
                    {
                        stack.Push(edge.Target);
                    }
                }
            }
        }

        return false;
    }

    /// <summary>Whether every path over forward edges from the root to a node passes the gate.</summary>
    public bool EveryPathPasses(int source, int gate)
    {
        if (source == gate)
        {
            return true;
        }

        var seen = new bool[reached.Length];
        var stack = new Stack<int>([source]);
        while (stack.TryPop(out var node))
        {
            if (node == Root)
            {
                return false;
            }

            seen[node] = true;
            foreach (var edge in Inbound[node])
            {
                if (edge.Source != gate && !seen[edge.Source])
                {
                    stack.Push(edge.Source);
                }
            }
        }

        return true;
    }

    private bool[] Upstream(int node)
    {
        var seen = new bool[reached.Length];
        var stack = new Stack<int>([node]);
        while (stack.TryPop(out var current))
        {
            foreach (var edge in Inbound[current])
            {
                if (!seen[edge.Source])
                {
                    seen[edge.Source] = true;
                    stack.Push(edge.Source);
                }
            }
        }

        return seen;
    }

    private static Edge[][] Group(int nodes, IEnumerable<Edge> edges, Func<Edge, int> key)
    {
        var lookup = edges.ToLookup(key);
        return [.. Enumerable.Range(0, nodes).Select(node => lookup[node].ToArray())];
    }
}
