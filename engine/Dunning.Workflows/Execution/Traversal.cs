using System.Collections.Immutable;
using Dunning.Rules.Language;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Compilation;
using Dunning.Workflows.Flow;

namespace Dunning.Workflows.Execution;

/// <summary>
/// Takes a run along its graph: Elsa's flowchart in counter mode. Work waits in a first-in first-out queue, every node waits until all
/// forward connections into it have arrived, and what no live branch reaches is skipped.
/// </summary>
internal sealed class Traversal(CompiledWorkflow workflow, FlowGraph graph, Run run)
{
    /// <summary>Steps in one burst after which a loop is taken to be endless.</summary>
    public const int StepLimit = 10_000;

    private readonly CompiledNode[] nodes = workflow.NodeArray;
    private readonly Queue<(int Node, bool OverLoop)> queue = new();
    private readonly ActivityContext context = new(run);
    private FlowGraph graph = graph;
    private int steps;
    private int joining = -1;

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
        run.Waits.Remove(wait);
        Log(BurstEventKind.Resumed, node, wait.Occurrence);
        context.Enter(node, wait.Occurrence, wait.Memory);
        Settle(node, wait.Occurrence, wait.OverLoop, wait.Made, Turn(() => node.Activity.Resume(context, resumption)));
        Drain();
    }

    /// <summary>Leaves a waiting activity by a port without asking it.</summary>
    public void Skip(Wait wait, CompiledNode node, IReadOnlyList<string>? outcomes)
    {
        run.Waits.Remove(wait);
        run.Because = null;
        Log(BurstEventKind.Canceled, node, wait.Occurrence);
        Complete(node, wait.Occurrence, outcomes, wait.OverLoop);
        Drain();
    }

    public void Fire(Resumption resumption)
    {
        var node = nodes[graph.Root];
        var occurrence = ++run.Runs[node.Index];
        Log(BurstEventKind.Started, node, occurrence);
        context.Enter(node, occurrence, null);
        Settle(node, occurrence, false, 0, Turn(() => node.Activity.Resume(context, resumption)));
        Drain();
    }

    private void Drain()
    {
        while (run.Ended is null && queue.TryDequeue(out var work))
        {
            Step(nodes[work.Node], work.OverLoop);
        }

        if (run.Ended is not null || run.Waits.Count > 0)
        {
            return;
        }

        if (run.Parked.Count > 0)
        {
            run.Restore();
        }
        else
        {
            run.Ended = WorkflowSubStatus.Finished;
            LogFlow(BurstEventKind.Completed);
            LogWorkflow(BurstEventKind.Completed);
        }
    }

    private void Step(CompiledNode node, bool overLoop)
    {
        var occurrence = ++run.Runs[node.Index];
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
        ActivityResult result;
        try
        {
            result = node.Activity.Execute(context);
        }
        catch (EvaluationException refusal)
        {
            result = new ActivityResult.Faulted(refusal.Message);
        }

        Settle(node, occurrence, overLoop, 0, result);
    }

    private static ActivityResult Turn(Func<ActivityResult> turn)
    {
        try
        {
            return turn();
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
                run.Waits.Add(Wait(node, occurrence, overLoop, made, waiting));
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
        Log(BurstEventKind.Completed, node, occurrence, outcomes);
        if (node.Descriptor.IsTerminal)
        {
            End(node);
        }
        else
        {
            Leave(node.Index, outcomes, overLoop);
        }
    }

    private static Wait Wait(CompiledNode node, int occurrence, bool overLoop, int made, ActivityResult.Waiting waiting)
    {
        var bookmarks = ImmutableArray.CreateBuilder<Bookmark>(waiting.Bookmarks.Count);
        foreach (var request in waiting.Bookmarks)
        {
            bookmarks.Add(new(Run.BookmarkId(node.Id, occurrence, ++made), node.Id, occurrence, request.Kind, request.Key, request.Due));
        }

        return new(node.Id, occurrence, overLoop, made, waiting.Memory, bookmarks.MoveToImmutable());
    }

    // An activity that is skipped or cancelled is left with no outcomes: its connections arrive, unfollowed.
    private void Leave(int node, IReadOnlyList<string>? outcomes, bool overLoop)
    {
        if (!overLoop)
        {
            run.Visits[node]++;
        }

        run.Passes[node]++;
        run.Outcomes[node] = outcomes;
        foreach (var edge in graph.Outbound[node])
        {
            var followed = Run.Follows(outcomes, edge.Port);
            run.EdgeVisits[edge.Index]++;
            run.EdgeFollowed[edge.Index] = followed;
            switch (graph.Role(edge))
            {
                case EdgeRole.Forward:
                    Arrive(edge);
                    break;
                case EdgeRole.Backward when followed:
                    queue.Enqueue((edge.Target, true));
                    break;
                case EdgeRole.Invalid when followed && graph != workflow.Main:
                    GoOnFrom(edge.Target);
                    return;
                case EdgeRole.Invalid when followed:
                    Stop(
                        nodes[node],
                        run.Runs[node],
                        $"Invalid backward connection: Every path from the source ('{nodes[node].Id}') must go through the target ('{nodes[edge.Target].Id}') when tracing back to the start.");
                    return;
                default:
                    break;
            }
        }
    }

    // From a root in the middle an honest loop may lead to a step that was not passed: the run then goes on from that step.
    private void GoOnFrom(int root)
    {
        run.ForgetPath();
        run.GoOnFrom(root);
        graph = workflow.Graph(root);
        queue.Enqueue((root, false));
    }

    private void Arrive(Edge edge)
    {
        var target = edge.Target;
        switch (nodes[target].Join)
        {
            case JoinMode.WaitAny:
                ArriveAtFirst(edge);
                break;
            case JoinMode.WaitAll when AllArrived(target):
                EnterOrSkip(target, Array.TrueForAll(graph.Inbound[target], inbound => run.EdgeFollowed[inbound.Index]));
                break;
            case JoinMode.WaitAllActive when AllArrived(target):
                EnterOrSkip(target, NewestFollowed(target));
                break;
            default:
                break;
        }
    }

    private void ArriveAtFirst(Edge edge)
    {
        var target = edge.Target;
        if (run.EdgeVisits[edge.Index] <= run.Visits[target] || target == joining || queue.Any(work => work.Node == target))
        {
            return;
        }

        if (NewestFollowed(target))
        {
            queue.Enqueue((target, false));
            CancelUpstream(target);
        }
        else if (AllArrived(target))
        {
            Leave(target, [], false);
        }
    }

    private void EnterOrSkip(int target, bool enter)
    {
        if (enter)
        {
            queue.Enqueue((target, false));
        }
        else
        {
            Leave(target, [], false);
        }
    }

    private bool AllArrived(int target)
    {
        foreach (var edge in graph.Inbound[target])
        {
            if (run.EdgeVisits[edge.Index] <= run.Visits[target])
            {
                return false;
            }
        }

        return true;
    }

    private bool NewestFollowed(int target)
    {
        var newest = run.Visits[target] + 1;
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

    private void CancelUpstream(int join)
    {
        if (run.Waits.Count == 0)
        {
            return;
        }

        foreach (var wait in run.Waits.ToArray())
        {
            // Cancelling one may have led to a join that cancelled another.
            if (workflow.Find(wait.ActivityId) is { } node && graph.IsAncestor(node.Index, join) && run.Waits.Remove(wait))
            {
                Log(BurstEventKind.Canceled, node, wait.Occurrence);
                Leave(node.Index, [], false);
            }
        }
    }

    private void End(CompiledNode node)
    {
        run.Ended = WorkflowSubStatus.Finished;
        if (node.Activity is Finish)
        {
            run.Waits.Clear();
            run.Parked.Clear();
            return;
        }

        // Elsa's flowchart completes once because its last waiting child was cancelled, and again because of the terminal node.
        var twice = run.Waits.Count > 0 && queue.Count == 0;
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
        run.Incidents.Add(new(node.Id, message));
        run.Waits.Clear();
        run.Parked.Clear();
        run.Ended = WorkflowSubStatus.Faulted;
    }

    /// <summary>Cancels what waits, also what was set aside.</summary>
    public void CancelWaits()
    {
        foreach (var wait in run.Parked.SelectMany(path => path.Waits).Concat(run.Waits))
        {
            if (workflow.Find(wait.ActivityId) is { } node)
            {
                Log(BurstEventKind.Canceled, node, wait.Occurrence);
            }
        }

        run.Waits.Clear();
        run.Parked.Clear();
    }

    private void Log(BurstEventKind kind, CompiledNode node, int occurrence, IReadOnlyList<string>? outcomes = null) =>
        run.Events.Add(new(kind, node.Id, node.ShortName, occurrence, outcomes, kind == BurstEventKind.Completed ? run.Because : null));

    public void LogFlow(BurstEventKind kind) => run.Events.Add(new(kind, workflow.Definition.Root.Id, "Flowchart", 1));

    public void LogWorkflow(BurstEventKind kind) => run.Events.Add(new(kind, "Workflow1", "Workflow", 1));
}
