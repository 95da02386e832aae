namespace Dunning.Tests.Workflows;

/// <summary>
/// Elsa's flowchart in counter mode, written down a second time: from the text of workflow-semantics.md section 3 and the deviations in workflows/README.md, without
/// a look at the interpreter. Slow and plain; it judges the interpreter on graphs nobody drew.
/// </summary>
internal sealed class ElsaModel
{
    private readonly IReadOnlyList<ModelNode> nodes;
    private readonly List<ModelArrow> arrows;
    private readonly HashSet<ModelArrow> forward = [];
    private readonly ModelNode? start;
    private readonly Dictionary<string, int> visits = [];
    private readonly Dictionary<ModelArrow, int> arrowVisits = [];
    private readonly Dictionary<ModelArrow, bool> followed = [];
    private readonly List<(string Id, bool OverLoop)> queue = [];
    private readonly List<(string Id, bool OverLoop, int Number)> waiting = [];
    private readonly Dictionary<string, int> begun = [];
    private string? running;
    private bool ended;

    public ElsaModel(IReadOnlyList<ModelNode> nodes, IReadOnlyList<ModelArrow> arrows)
    {
        this.nodes = nodes;

        // Exact duplicates collapse, connections to nothing are dropped.
        this.arrows = [.. arrows.Distinct().Where(arrow => nodes.Any(node => node.Id == arrow.Source) && nodes.Any(node => node.Id == arrow.Target))];
        start = nodes.FirstOrDefault(node => node.Kind == "Start")
            ?? nodes.FirstOrDefault(node => node.CanStart)
            ?? nodes.FirstOrDefault(node => this.arrows.All(arrow => arrow.Target != node.Id))
            ?? (nodes.Count > 0 ? nodes[0] : null);
        Classify();
    }

    public List<string> Events { get; } = [];

    public List<string> Lines { get; } = [];

    public string Status { get; private set; } = "Suspended";

    public IEnumerable<string> Bookmarks => waiting.Select(wait => FormattableString.Invariant($"{wait.Id}#{wait.Number}"));

    public void Start()
    {
        Events.AddRange(["Started Workflow1", "Started flow"]);
        if (start is not null)
        {
            queue.Add((start.Id, false));
        }

        Drain();
    }

    public void Resume(int which)
    {
        var (id, overLoop, _) = waiting[which];
        waiting.RemoveAt(which);
        Events.Add("Resumed " + id);
        Events.Add("Completed " + id);
        Complete(id, null, overLoop);
        Drain();
    }

    // 3.4: breadth first, in the order of the definition; forward unless the target already leads to the source.
    private void Classify()
    {
        var line = new List<string>();
        if (start is not null)
        {
            line.Add(start.Id);
        }

        for (var at = 0; at < line.Count; at++)
        {
            foreach (var arrow in arrows.Where(arrow => arrow.Source == line[at]))
            {
                if (!Leads(arrow.Target, arrow.Source, without: null))
                {
                    forward.Add(arrow);
                    if (!line.Contains(arrow.Target))
                    {
                        line.Add(arrow.Target);
                    }
                }
            }
        }
    }

    private bool Leads(string from, string to, string? without)
    {
        var reached = new HashSet<string> { from };
        while (forward.FirstOrDefault(arrow => reached.Contains(arrow.Source) && !reached.Contains(arrow.Target) && arrow.Target != without) is { } next)
        {
            reached.Add(next.Target);
        }

        return reached.Contains(to);
    }

    private void Drain()
    {
        for (var steps = 0; queue.Count > 0 && !ended; steps++)
        {
            var (id, overLoop) = queue[0];
            queue.RemoveAt(0);
            Run(nodes.Single(node => node.Id == id), overLoop, steps);
        }

        if (!ended && waiting.Count == 0)
        {
            End("Finished");
            Events.AddRange(["Completed flow", "Completed Workflow1"]);
        }
    }

    private void Run(ModelNode node, bool overLoop, int steps)
    {
        begun[node.Id] = begun.GetValueOrDefault(node.Id) + 1;
        if (steps >= 10_000)
        {
            Fault(node.Id);
            return;
        }

        Events.Add("Started " + node.Id);
        if (node.Kind == "FlowJoin")
        {
            running = node.Id;
            CancelAncestors(node.Id);
            running = null;
        }

        switch (node.Kind)
        {
            case "Event" or "Delay":
                waiting.Add((node.Id, overLoop, begun[node.Id]));
                Events.Add("Suspended " + node.Id);
                break;
            case "Fault":
                Fault(node.Id);
                break;
            case "Finish":
                Events.Add("Completed " + node.Id);
                End("Finished");
                break;
            case "End" or "Complete":
                Events.Add("Completed " + node.Id);
                var lastChild = waiting.Count > 0 && queue.Count == 0;
                Events.AddRange(waiting.Select(wait => "Canceled " + wait.Id));
                Events.AddRange(["Completed flow", "Completed Workflow1"]);
                Events.AddRange(lastChild ? ["Completed flow"] : []);
                End("Finished");
                break;
            default:
                Lines.AddRange(node.Line is null ? [] : [node.Line]);
                Events.Add("Completed " + node.Id);
                Complete(node.Id, node.Outcomes, overLoop);
                break;
        }
    }

    private void End(string status)
    {
        (Status, ended) = (status, true);
        waiting.Clear();
        queue.Clear();
    }

    private void Fault(string id)
    {
        Events.Add("Faulted " + id);
        End("Faulted");
    }

    // 3.5. No outcomes at all: skipped or cancelled, so nothing is followed.
    private void Complete(string id, string[]? outcomes, bool overLoop)
    {
        visits[id] = visits.GetValueOrDefault(id) + (overLoop ? 0 : 1);
        foreach (var arrow in arrows.Where(arrow => arrow.Source == id))
        {
            arrowVisits[arrow] = arrowVisits.GetValueOrDefault(arrow) + 1;
            followed[arrow] = outcomes is null ? arrow.Port is null or "Done" : outcomes.Contains(arrow.Port);
            if (forward.Contains(arrow))
            {
                Arrive(arrow);
            }
            else if (followed[arrow] && arrow.Source != arrow.Target && Leads(start!.Id, arrow.Source, without: arrow.Target) && start.Id != arrow.Target)
            {
                Fault(id);
                return;
            }
            else if (followed[arrow])
            {
                queue.Add((arrow.Target, true));
            }
        }
    }

    private void Arrive(ModelArrow arrow)
    {
        var target = nodes.Single(node => node.Id == arrow.Target);
        var inbound = forward.Where(other => other.Target == target.Id).ToList();
        var all = inbound.All(other => arrowVisits.GetValueOrDefault(other) > visits.GetValueOrDefault(target.Id));
        if (target.Join == "WaitAny")
        {
            if (arrowVisits[arrow] <= visits.GetValueOrDefault(target.Id) || running == target.Id || queue.Any(work => work.Id == target.Id))
            {
                return;
            }

            if (followed[arrow])
            {
                queue.Add((target.Id, false));
                CancelAncestors(target.Id);
            }
            else if (all)
            {
                Complete(target.Id, [], false);
            }
        }
        else if (all)
        {
            var newest = inbound.Max(other => arrowVisits[other]);
            var run = target.Join == "WaitAll" ? inbound.All(other => followed[other]) : inbound.Any(other => arrowVisits[other] == newest && followed[other]);
            if (run)
            {
                queue.Add((target.Id, false));
            }
            else
            {
                Complete(target.Id, [], false);
            }
        }
    }

    private void CancelAncestors(string join)
    {
        foreach (var wait in waiting.ToList())
        {
            if (IsAncestor(wait.Id, join) && waiting.Remove(wait))
            {
                Events.Add("Canceled " + wait.Id);
                Complete(wait.Id, [], false);
            }
        }
    }

    private bool IsAncestor(string candidate, string node) =>
        forward.Any(arrow => arrow.Source == candidate && (arrow.Target == node || Leads(arrow.Target, node, without: null)));
}
