using System.Collections.Immutable;
using Dunning.Rules.Language;
using Dunning.Rules.Types;
using Dunning.Workflows.Compilation;

namespace Dunning.Workflows.Execution;

/// <summary>A run during one burst: the state unfolded into arrays by index of the compiled workflow.</summary>
internal sealed class Run
{
    private readonly CompiledWorkflow workflow;
    private readonly RecordValue variables;
    private readonly RecordValue inputs;

    public Run(CompiledWorkflow workflow, RunContext context)
    {
        var scope = workflow.Scope;
        if (context.HostValues.Length != scope.HostSlots)
        {
            throw new ArgumentException(FormattableString.Invariant($"The host's vocabulary has {scope.HostSlots} inputs, but {context.HostValues.Length} values were given."), nameof(context));
        }

        this.workflow = workflow;
        Context = context;
        variables = new(scope.Variables, (object?[])scope.VariableDefaults.Clone());
        inputs = new(scope.Inputs, (object?[])scope.InputDefaults.Clone());
        Slots = [.. context.HostValues, variables, inputs];
        var nodes = workflow.NodeArray.Length;
        Visits = new int[nodes];
        Runs = new int[nodes];
        Outcomes = new IReadOnlyList<string>?[nodes];
        Passes = new int[nodes];
        EdgeVisits = new int[workflow.Edges];
        EdgeFollowed = new bool[workflow.Edges];
    }

    public RunContext Context { get; }

    /// <summary>What expressions see: the host's values, then <c>variables</c> and <c>inputs</c>.</summary>
    public object?[] Slots { get; }

    /// <summary>Per node, times it was left, run or skipped, unless it was entered over a loop edge.</summary>
    public int[] Visits { get; }

    /// <summary>Per node, times it was left at all.</summary>
    public int[] Passes { get; }

    /// <summary>Per node, times it began.</summary>
    public int[] Runs { get; }

    /// <summary>Per node, how it was left the last time; null for Done.</summary>
    public IReadOnlyList<string>?[] Outcomes { get; }

    /// <summary>Per connection, times its source was left.</summary>
    public int[] EdgeVisits { get; }

    /// <summary>Per connection, whether it was followed the last time.</summary>
    public bool[] EdgeFollowed { get; }

    /// <summary>What waits, oldest first.</summary>
    public List<Wait> Waits { get; } = [];

    public List<BurstEvent> Events { get; } = [];

    public List<object> Effects { get; } = [];

    public List<string> Lines { get; } = [];

    public List<Incident> Incidents { get; } = [];

    /// <summary>The activity the run goes on from; null for its start.</summary>
    public string? Root { get; set; }

    /// <summary>The paths set aside, the first set aside first.</summary>
    public List<ParkedPath> Parked { get; } = [];

    /// <summary>What came back in this burst.</summary>
    public ImmutableArray<Bookmark> Restored { get; private set; } = [];

    /// <summary>Why the activity whose turn it is decided as it did.</summary>
    public Explanation? Because { get; set; }

    /// <summary>How the run ended; null while it goes on.</summary>
    public WorkflowSubStatus? Ended { get; set; }

    public static string BookmarkId(string activityId, int occurrence, int number) => number == 1
        ? FormattableString.Invariant($"{activityId}#{occurrence}")
        : FormattableString.Invariant($"{activityId}#{occurrence}.{number}");

    /// <summary>Whether this outcome follows a connection from this port.</summary>
    public static bool Follows(IReadOnlyList<string>? outcomes, string? port)
    {
        if (outcomes is null)
        {
            return port is null or "Done";
        }

        for (var index = 0; index < outcomes.Count; index++)
        {
            if (string.Equals(outcomes[index], port, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public void SetInputs(IReadOnlyDictionary<string, object?> given)
    {
        for (var index = 0; index < inputs.Slots.Length; index++)
        {
            var field = workflow.Scope.Inputs.Fields[index];
            if (given.TryGetValue(field.Name, out var value) && value is not null)
            {
                inputs.Slots[index] = Literal.TryRead(value, field.Shape, out var read)
                    ? read
                    : throw new ArgumentException($"Input {field.Name} is a {field.Shape.Name}; \"{value}\" is not.", nameof(given));
            }
        }
    }

    public void SetVariable(int slot, object? value)
    {
        var field = workflow.Scope.Variables.Fields[slot];
        variables.Slots[slot] = Literal.TryRead(value, field.Shape, out var read)
            ? read ?? Literal.Empty(field.Shape)
            : throw new EvaluationException($"Variable {field.Name} is a {field.Shape.Name}; \"{value}\" is not.");
    }

    public void Thaw(WorkflowState state)
    {
        Root = state.Root;
        Parked.AddRange(state.Parked);
        Waits.AddRange(state.Waits);
        Incidents.AddRange(state.Incidents);
        Thaw(state.Variables, variables);
        Thaw(state.Inputs, inputs);
        foreach (var node in state.Nodes)
        {
            if (workflow.Find(node.ActivityId) is { } known)
            {
                Runs[known.Index] = node.Runs;
            }
        }

        ThawPath(state.Nodes);
    }

    /// <summary>Sets the path aside: what waits waits no longer, and joins count anew.</summary>
    public void Park()
    {
        Parked.Add(new(Root, [.. Waits], FreezePath()));
        Waits.Clear();
        ForgetPath();
    }

    /// <summary>Takes the path that was set aside last up again.</summary>
    public void Restore()
    {
        var parked = Parked[^1];
        Parked.RemoveAt(Parked.Count - 1);
        ForgetPath();
        ThawPath(parked.Nodes);
        Root = parked.Root;
        Waits.AddRange(parked.Waits);
        Restored = [.. parked.Waits.SelectMany(wait => wait.Bookmarks)];
    }

    /// <summary>Takes a node for the root.</summary>
    public void GoOnFrom(int root) => Root = root == workflow.Main!.Root ? null : workflow.NodeArray[root].Id;

    /// <summary>Forgets the path, not how often each activity began: the run goes on from another root.</summary>
    public void ForgetPath()
    {
        Array.Clear(Visits);
        Array.Clear(Passes);
        Array.Clear(Outcomes);
        Array.Clear(EdgeVisits);
        Array.Clear(EdgeFollowed);
    }

    private void ThawPath(ImmutableArray<NodeState> path)
    {
        foreach (var node in path)
        {
            if (workflow.Find(node.ActivityId) is { } known)
            {
                Visits[known.Index] = node.Visits;
                Passes[known.Index] = node.Passes;
                Outcomes[known.Index] = node.Outcomes;
                foreach (var edge in workflow.Main!.Outbound[known.Index])
                {
                    EdgeVisits[edge.Index] = node.Passes;
                    EdgeFollowed[edge.Index] = node.Passes > 0 && Follows(node.Outcomes, edge.Port);
                }
            }
        }
    }

    private ImmutableArray<NodeState> FreezePath()
    {
        var nodes = ImmutableArray.CreateBuilder<NodeState>();
        foreach (var node in workflow.NodeArray)
        {
            var index = node.Index;
            if (Runs[index] + Passes[index] > 0)
            {
                nodes.Add(new(node.Id, Visits[index], Passes[index], Runs[index], Outcomes[index]));
            }
        }

        return nodes.DrainToImmutable();
    }

    public WorkflowState Freeze()
    {
        return new()
        {
            Status = Ended is null ? WorkflowStatus.Running : WorkflowStatus.Finished,
            SubStatus = Ended ?? WorkflowSubStatus.Suspended,
            Root = Root,
            Parked = [.. Parked],
            ParkedBookmarks = [.. Parked.SelectMany(path => path.Waits).SelectMany(wait => wait.Bookmarks)],
            Waits = [.. Waits],
            Bookmarks = [.. Waits.SelectMany(wait => wait.Bookmarks)],
            Incidents = [.. Incidents],
            Nodes = FreezePath(),
            Variables = Freeze(variables, workflow.Scope.VariableDefaults),
            Inputs = Freeze(inputs, workflow.Scope.InputDefaults),
        };
    }

    private static void Thaw(ImmutableArray<KeyValuePair<string, object?>> values, RecordValue record)
    {
        foreach (var (name, value) in values)
        {
            for (var index = 0; index < record.Slots.Length; index++)
            {
                // A value that the new version's type can not hold gives way to its default.
                if (record.Shape.Fields[index].Name == name && Literal.TryRead(value, record.Shape.Fields[index].Shape, out var read))
                {
                    record.Slots[index] = read;
                }
            }
        }
    }

    private static ImmutableArray<KeyValuePair<string, object?>> Freeze(RecordValue record, object?[] defaults)
    {
        var values = ImmutableArray.CreateBuilder<KeyValuePair<string, object?>>();
        for (var index = 0; index < record.Slots.Length; index++)
        {
            if (!Equals(record.Slots[index], defaults[index]))
            {
                values.Add(new(record.Shape.Fields[index].Name, record.Slots[index]));
            }
        }

        return values.DrainToImmutable();
    }
}
