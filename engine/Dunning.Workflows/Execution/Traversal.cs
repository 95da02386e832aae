using Dunning.Rules.Language;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Compilation;
using Dunning.Workflows.Flow;

namespace Dunning.Workflows.Execution;

/// <summary>
/// Takes a run along its graph: Elsa's flowchart in counter mode. Work waits in a first-in first-out queue, every node waits until all
/// forward connections into it have arrived, and what no live branch reaches is skipped.
/// </summary>
internal sealed class Traversal
{
    /// <summary>Steps in one burst after which a loop is taken to be endless.</summary>
    public const int StepLimit = 10_000;

    private static readonly FlowGraph Empty = new(0, 1, []);
    private static readonly IReadOnlyList<string> Nowhere = [];

    // A burst takes microseconds: most of its cost would be the making of these tables, so a thread keeps the last ones it used, and those of the
    // workflow before: who compares two versions goes to and fro between them.
    [ThreadStatic]
    private static Traversal? spare;
    [ThreadStatic]
    private static Traversal? spareBefore;

    private readonly CompiledWorkflow workflow;
    private readonly CompiledNode[] nodes;
    private readonly Queue<(int Node, bool OverLoop)> queue = new();
    private readonly ActivityContext context;
    private FlowGraph graph = Empty;
    private int steps;
    private int joining = -1;

    private Traversal(CompiledWorkflow workflow)
    {
        this.workflow = workflow;
        nodes = workflow.NodeArray;
        Run = new(workflow);
        context = new(Run);
    }

    public Run Run { get; }

    private Arrivals Arrivals => new(Run, graph);

    /// <summary>Begins a burst on a run as it stands.</summary>
    /// <exception cref="ArgumentException">This version of the workflow does not have the root of the run.</exception>
    public static Traversal Of(CompiledWorkflow workflow, WorkflowState state, RunContext context)
    {
        var graph = state.Root is null ? workflow.Main ?? Empty
            : workflow.Find(state.Root) is { } root ? workflow.Graph(root.Index)
            : throw new ArgumentException($"The run went on from {state.Root}, but this version of the workflow does not have it.", nameof(workflow));

        var traversal = Take(workflow);
        traversal.graph = graph;
        traversal.Run.Thaw(state, context);
        return traversal;
    }

    // Taken, not borrowed: an activity may itself run a workflow, and one that throws leaves its tables behind.
    private static Traversal Take(CompiledWorkflow workflow)
    {
        if (spare?.workflow != workflow)
        {
            (spare, spareBefore) = (spareBefore, spare);
        }

        var traversal = spare?.workflow == workflow ? spare : new(workflow);
        spare = spare == traversal ? null : spare;
        return traversal;
    }

    /// <summary>Ends the burst.</summary>
    public Burst Done()
    {
        var burst = Run.Freeze();
        queue.Clear();
        (graph, steps, joining) = (Empty, 0, -1);
        context.Leave();
        (spare, spareBefore) = (this, spare ?? spareBefore);
        return burst;
    }

    /// <summary>Takes a node for the root: the path so far is forgotten.</summary>
    public void GoOnFrom(int root)
    {
        Run.ForgetPath();
        Run.GoOnFrom(root);
        graph = workflow.Graph(root);
    }

    /// <summary>Runs from the root; a flowchart without activities ends at once.</summary>
    public void Begin()
    {
        if (nodes.Length > 0)
        {
            queue.Enqueue((graph.Root, false));
        }

        Drain();
    }

    public void Resume(Wait wait, CompiledNode node, Resumption resumption)
    {
        Run.Waits.Remove(wait);
        Log(BurstEventKind.Resumed, node, wait.Occurrence);
        context.Enter(node, wait.Occurrence, wait.Memory);
        Settle(node, wait.Occurrence, wait.OverLoop, wait.Made, Turn(node, resumption));
        Drain();
    }

    /// <summary>Leaves a waiting activity by a port without asking it.</summary>
    public void Skip(Wait wait, CompiledNode node, IReadOnlyList<string>? outcomes)
    {
        Run.Waits.Remove(wait);
        Run.Because = null;
        Log(BurstEventKind.Canceled, node, wait.Occurrence);
        Complete(node, wait.Occurrence, outcomes, wait.OverLoop);
        Drain();
    }

    public void Fire(CompiledNode node, Resumption resumption)
    {
        var occurrence = Begun(node);
        Log(BurstEventKind.Started, node, occurrence);
        context.Enter(node, occurrence, null);
        Settle(node, occurrence, false, 0, Turn(node, resumption));
        Drain();
    }

    private void Drain()
    {
        while (Run.Ended is null && queue.TryDequeue(out var work))
        {
            Step(nodes[work.Node], work.OverLoop);
        }

        if (Run.Ended is not null || Run.Waits.Count > 0)
        {
            return;
        }

        if (Run.Parked.Count > 0)
        {
            Run.Restore();
        }
        else
        {
            Run.Ended = WorkflowSubStatus.Finished;
            LogFlow(BurstEventKind.Completed);
            LogWorkflow(BurstEventKind.Completed);
        }
    }

    private void Step(CompiledNode node, bool overLoop)
    {
        var occurrence = Begun(node);
        if (++steps > StepLimit)
        {
            Stop(node, occurrence, FormattableString.Invariant($"More than {StepLimit} steps without a wait: an endless loop."));
            return;
        }

        Log(BurstEventKind.Started, node, occurrence);
        if (node.IsJoin)
        {
            joining = node.Index;
            CancelUpstream(node.Index);
            joining = -1;
        }

        context.Enter(node, occurrence, null);
        Settle(node, occurrence, overLoop, 0, Turn(node, null));
    }

    private int Begun(CompiledNode node) => ++Run.Nodes[node.Index].Runs;

    // A trigger that fires and an activity that waited are resumed; all others are executed.
    private ActivityResult Turn(CompiledNode node, Resumption? resumption)
    {
        // What the activities before this one changed in the host's world is seen by the expressions of this one.
        if (node.ReadsHost)
        {
            Run.Hear();
        }

        try
        {
            return resumption is null ? node.Activity.Execute(context) : node.Activity.Resume(context, resumption);
        }
        catch (EvaluationException refusal)
        {
            return new ActivityResult.Faulted(refusal.Message);
        }
    }

    private void Settle(CompiledNode node, int occurrence, bool overLoop, int made, ActivityResult result)
    {
        switch (result)
        {
            case ActivityResult.Completed completed:
                Complete(node, occurrence, completed.IsDefault ? null : completed.Outcomes, overLoop);
                break;
            case ActivityResult.Waiting waiting when waiting.Bookmarks.Count > 0:
                Run.Waits.Add(Wait.For(node, occurrence, overLoop, made, waiting));
                Log(BurstEventKind.Suspended, node, occurrence);
                break;
            case ActivityResult.Waiting:
                Stop(node, occurrence, "The activity waits for nothing.");
                break;
            case ActivityResult.Faulted faulted:
                Stop(node, occurrence, faulted.Message);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void Complete(CompiledNode node, int occurrence, IReadOnlyList<string>? outcomes, bool overLoop)
    {
        Run.Log(BurstEventKind.Completed, node.Index, occurrence, Run.Because is { } because ? new Reasoned(outcomes, because) : outcomes);
        if (node.Descriptor.IsTerminal)
        {
            End(node);
        }
        else
        {
            Leave(node.Index, outcomes, overLoop);
        }
    }

    // An activity that is skipped or cancelled is left with no outcomes: its connections arrive, unfollowed.
    private void Leave(int node, IReadOnlyList<string>? outcomes, bool overLoop)
    {
        ref var left = ref Run.Nodes[node];
        left.Visits += overLoop ? 0 : 1;
        left.Passes++;
        left.Outcomes = outcomes;
        foreach (var edge in graph.Outbound[node])
        {
            var followed = Run.Follows(outcomes, edge.Port);
            Run.EdgeVisits[edge.Index]++;
            Run.EdgeFollowed[edge.Index] = followed;
            switch (graph.Role(edge))
            {
                case EdgeRole.Forward:
                    Arrive(edge);
                    break;
                case EdgeRole.Backward when followed:
                    queue.Enqueue((edge.Target, true));
                    break;
                case EdgeRole.Invalid when followed && graph != workflow.Main:
                    // From a root in the middle an honest loop may lead to a step that was not passed: the run then goes on from that step.
                    GoOnFrom(edge.Target);
                    queue.Enqueue((edge.Target, false));
                    return;
                case EdgeRole.Invalid when followed:
                    Stop(
                        nodes[node],
                        left.Runs,
                        $"Invalid backward connection: Every path from the source ('{nodes[node].Id}') must go through the target ('{nodes[edge.Target].Id}') when tracing back to the start.");
                    return;
                default:
                    break;
            }
        }
    }

    private void Arrive(Edge edge)
    {
        var target = edge.Target;
        switch (nodes[target].Join)
        {
            case JoinMode.WaitAny:
                ArriveAtFirst(edge);
                break;
            case JoinMode.WaitAll when Arrivals.All(target):
                EnterOrSkip(target, Arrivals.AllFollowed(target));
                break;
            case JoinMode.WaitAllActive when Arrivals.All(target):
                EnterOrSkip(target, Arrivals.NewestFollowed(target));
                break;
            default:
                break;
        }
    }

    private void ArriveAtFirst(Edge edge)
    {
        var target = edge.Target;
        if (Run.EdgeVisits[edge.Index] <= Run.Nodes[target].Visits || target == joining || IsQueued(target))
        {
            return;
        }

        if (Arrivals.NewestFollowed(target))
        {
            queue.Enqueue((target, false));
            CancelUpstream(target);
        }
        else if (Arrivals.All(target))
        {
            Leave(target, Nowhere, false);
        }
    }

    private bool IsQueued(int node)
    {
        foreach (var work in queue)
        {
            if (work.Node == node)
            {
                return true;
            }
        }

        return false;
    }

    private void EnterOrSkip(int target, bool enter)
    {
        if (enter)
        {
            queue.Enqueue((target, false));
        }
        else
        {
            Leave(target, Nowhere, false);
        }
    }

    private void CancelUpstream(int join)
    {
        if (Run.Waits.Count == 0)
        {
            return;
        }

        foreach (var wait in Run.Waits.ToArray())
        {
            // Cancelling one may have led to a join that cancelled another.
            if (workflow.Find(wait.ActivityId) is { } node && graph.IsAncestor(node.Index, join) && Run.Waits.Remove(wait))
            {
                Log(BurstEventKind.Canceled, node, wait.Occurrence);
                Leave(node.Index, Nowhere, false);
            }
        }
    }

    private void End(CompiledNode node)
    {
        Run.Ended = WorkflowSubStatus.Finished;
        if (node.Activity is Finish)
        {
            Run.Waits.Clear();
            Run.Parked.Clear();
            return;
        }

        // Elsa's flowchart completes once because its last waiting child was cancelled, and again because of the terminal node.
        var twice = Run.Waits.Count > 0 && queue.Count == 0;
        CancelWaits();
        LogFlow(BurstEventKind.Completed);
        LogWorkflow(BurstEventKind.Completed);
        if (twice)
        {
            LogFlow(BurstEventKind.Completed);
        }
    }

    private void Stop(CompiledNode node, int occurrence, string message)
    {
        Log(BurstEventKind.Faulted, node, occurrence);
        Run.Incidents.Add(new(node.Id, message));
        Run.Waits.Clear();
        Run.Parked.Clear();
        Run.Ended = WorkflowSubStatus.Faulted;
    }

    /// <summary>Cancels what waits, also what was set aside.</summary>
    public void CancelWaits()
    {
        foreach (var path in Run.Parked)
        {
            foreach (var wait in path.Waits)
            {
                LogCanceled(wait);
            }
        }

        foreach (var wait in Run.Waits)
        {
            LogCanceled(wait);
        }

        Run.Waits.Clear();
        Run.Parked.Clear();
    }

    private void LogCanceled(Wait wait)
    {
        if (workflow.Find(wait.ActivityId) is { } node)
        {
            Log(BurstEventKind.Canceled, node, wait.Occurrence);
        }
    }

    private void Log(BurstEventKind kind, CompiledNode node, int occurrence) => Run.Log(kind, node.Index, occurrence);

    public void LogFlow(BurstEventKind kind) => Run.Log(kind, LoggedEvent.Flow, 1);

    public void LogWorkflow(BurstEventKind kind) => Run.Log(kind, LoggedEvent.Workflow, 1);
}
