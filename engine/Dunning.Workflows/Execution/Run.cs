using Dunning.Rules.Language;
using Dunning.Rules.Types;
using Dunning.Workflows.Compilation;

namespace Dunning.Workflows.Execution;

/// <summary>A run during one burst: the state unfolded into arrays by index of the compiled workflow. Used again for the next burst, so nothing of it may leave.</summary>
internal sealed class Run
{
    private readonly CompiledWorkflow workflow;
    private readonly RecordValue variables;
    private readonly RecordValue inputs;
    private readonly List<LoggedEvent> events = [];
    private WorkflowState before = new();

    // The run as the last burst left it, of which the tables are still full: most bursts go on where the one before ended.
    private WorkflowState? held;
    private bool variablesChanged;
    private bool inputsChanged;

    public Run(CompiledWorkflow workflow)
    {
        this.workflow = workflow;
        var scope = workflow.Scope;
        variables = new(scope.Variables, new object?[scope.VariableDefaults.Length]);
        inputs = new(scope.Inputs, new object?[scope.InputDefaults.Length]);
        Slots = new object?[scope.HostSlots + 2];
        Slots[scope.VariablesSlot] = variables;
        Slots[scope.InputsSlot] = inputs;
        Nodes = new NodeState[workflow.NodeArray.Length];
        EdgeVisits = new int[workflow.Edges];
        EdgeFollowed = new bool[workflow.Edges];
    }

    public RunContext Context { get; private set; } = null!;

    /// <summary>What expressions see: the host's values, then <c>variables</c> and <c>inputs</c>.</summary>
    public object?[] Slots { get; }

    public NodeState[] Nodes { get; }

    /// <summary>Per connection, times its source was left.</summary>
    public int[] EdgeVisits { get; }

    /// <summary>Per connection, whether it was followed the last time.</summary>
    public bool[] EdgeFollowed { get; }

    /// <summary>What waits, oldest first.</summary>
    public List<Wait> Waits { get; } = [];

    /// <summary>The paths set aside, the first set aside first.</summary>
    public List<ParkedPath> Parked { get; } = [];

    public List<object> Effects { get; } = [];

    public List<string> Lines { get; } = [];

    public List<Incident> Incidents { get; } = [];

    /// <summary>The activity the run goes on from; null for its start.</summary>
    public string? Root { get; set; }

    /// <summary>What came back in this burst.</summary>
    public IReadOnlyList<Bookmark> Restored { get; private set; } = [];

    /// <summary>Why the activity whose turn it is decided as it did.</summary>
    public Explanation? Because { get; set; }

    /// <summary>How the run ended; null while it goes on.</summary>
    public WorkflowSubStatus? Ended { get; set; }

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

    /// <summary>Takes over the host's values as they are now.</summary>
    public void Hear()
    {
        var values = Context.HostValues(Context.Host);
        if (values.Length != workflow.Scope.HostSlots)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"The host's vocabulary has {workflow.Scope.HostSlots} inputs, but {values.Length} values were given."));
        }

        values.CopyTo(Slots, 0);
    }

    /// <summary>What expressions see now, as it stays: for whoever looks after the burst.</summary>
    public object?[] Snapshot()
    {
        object?[] slots = [.. Slots];
        slots[workflow.Scope.VariablesSlot] = new RecordValue(variables.Shape, [.. variables.Slots]);
        slots[workflow.Scope.InputsSlot] = new RecordValue(inputs.Shape, [.. inputs.Slots]);
        return slots;
    }

    /// <summary>Begins a burst on a run as it stands.</summary>
    public void Thaw(WorkflowState state, RunContext context)
    {
        before = state;
        Context = context;
        if (state == held)
        {
            return;
        }

        Clear();
        var scope = workflow.Scope;
        Root = state.Root;
        Waits.AddRange(state.Waits.AsSpan());
        Parked.AddRange(state.Parked.AsSpan());
        Incidents.AddRange(state.Incidents.AsSpan());
        variablesChanged = !Thaw(state.Variables, workflow.VariableNames, scope.VariableDefaults, variables);
        inputsChanged = !Thaw(state.Inputs, workflow.InputNames, scope.InputDefaults, inputs);
        ThawPath(state.Nodes, withRuns: true);
    }

    /// <summary>The inputs as a run that begins with these has them.</summary>
    public static Named<object?> InputsOf(CompiledWorkflow workflow, IReadOnlyDictionary<string, object?> given)
    {
        var record = new RecordValue(workflow.Scope.Inputs, [.. workflow.Scope.InputDefaults]);
        Set(record, given);
        return Freeze(record, workflow.InputNames, workflow.Scope.InputDefaults);
    }

    public void SetInputs(IReadOnlyDictionary<string, object?> given) => inputsChanged |= Set(inputs, given);

    private static bool Set(RecordValue inputs, IReadOnlyDictionary<string, object?> given)
    {
        var any = false;
        for (var index = 0; index < inputs.Slots.Length; index++)
        {
            var field = inputs.Shape.Fields[index];
            if (given.TryGetValue(field.Name, out var value) && value is not null)
            {
                any = true;
                inputs.Slots[index] = Literal.TryRead(value, field.Shape, out var read)
                    ? read
                    : throw new ArgumentException($"Input {field.Name} is a {field.Shape.Name}; \"{value}\" is not.", nameof(given));
            }
        }

        return any;
    }

    public void SetVariable(int slot, object? value)
    {
        var field = workflow.Scope.Variables.Fields[slot];
        variablesChanged = true;
        variables.Slots[slot] = Literal.TryRead(value, field.Shape, out var read)
            ? read ?? Literal.Empty(field.Shape)
            : throw new EvaluationException($"Variable {field.Name} is a {field.Shape.Name}; \"{value}\" is not.");
    }

    public void Log(BurstEventKind kind, int node, int occurrence, object? detail = null) => events.Add(new(detail, occurrence, (short)node, kind));

    /// <summary>Sets the path aside: what waits waits no longer, and joins count anew.</summary>
    public void Park()
    {
        Parked.Add(new(Root, [.. Waits], FreezeNodes()));
        Waits.Clear();
        ForgetPath();
    }

    /// <summary>Takes the path that was set aside last up again.</summary>
    public void Restore()
    {
        var parked = Parked[^1];
        Parked.RemoveAt(Parked.Count - 1);
        ForgetPath();
        ThawPath(parked.Nodes, withRuns: false);
        Root = parked.Root;
        Waits.AddRange(parked.Waits.AsSpan());
        Restored = Wait.BookmarksOf(parked.Waits);
    }

    /// <summary>Takes a node for the root.</summary>
    public void GoOnFrom(int root) => Root = root == workflow.Main!.Root ? null : workflow.NodeArray[root].Id;

    /// <summary>Forgets the path, not how often each activity began: the run goes on from another root.</summary>
    public void ForgetPath()
    {
        for (var index = 0; index < Nodes.Length; index++)
        {
            Nodes[index] = new(0, 0, Nodes[index].Runs, null);
        }

        Array.Clear(EdgeVisits);
        Array.Clear(EdgeFollowed);
    }

    /// <summary>Ends the burst: everything it did, in arrays of its own.</summary>
    public Burst Freeze()
    {
        held = State();
        var burst = new Burst(held, new BurstEvents(workflow, [.. events]), Effects.ToArray(), Lines.ToArray()) { Restored = Restored };
        Slots.AsSpan(0, workflow.Scope.HostSlots).Clear();
        events.Clear();
        Effects.Clear();
        Lines.Clear();
        Context = null!;
        Restored = [];
        (Because, Ended, variablesChanged, inputsChanged) = (null, null, false, false);
        return burst;
    }

    private WorkflowState State() => new()
    {
        SubStatus = Ended ?? WorkflowSubStatus.Suspended,
        Root = Root,
        Waits = [.. Waits],
        Parked = [.. Parked],
        Incidents = [.. Incidents],
        Nodes = FreezeNodes(),
        Variables = variablesChanged ? Freeze(variables, workflow.VariableNames, workflow.Scope.VariableDefaults) : before.Variables,
        Inputs = inputsChanged ? Freeze(inputs, workflow.InputNames, workflow.Scope.InputDefaults) : before.Inputs,
    };

    // Variables and inputs are set anew whatever they were.
    private void Clear()
    {
        held = null;
        Array.Clear(Nodes);
        Array.Clear(EdgeVisits);
        Array.Clear(EdgeFollowed);
        Waits.Clear();
        Parked.Clear();
        Incidents.Clear();
    }

    private void ThawPath(Named<NodeState> path, bool withRuns)
    {
        var same = ReferenceEquals(path.Names, workflow.NodeIds);
        for (var index = 0; index < path.Values.Length; index++)
        {
            var node = path.Values[index];
            if (!node.IsUntouched && (same ? index : workflow.Find(path.Names[index])?.Index) is { } at)
            {
                Nodes[at] = withRuns ? node : node with { Runs = Nodes[at].Runs };
                foreach (var edge in node.Passes > 0 ? workflow.Main!.Outbound[at] : [])
                {
                    EdgeVisits[edge.Index] = node.Passes;
                    EdgeFollowed[edge.Index] = Follows(node.Outcomes, edge.Port);
                }
            }
        }
    }

    // Those after the last one that was touched are left out: early in a run that is most of them.
    private Named<NodeState> FreezeNodes()
    {
        var count = Nodes.Length;
        while (count > 0 && Nodes[count - 1].IsUntouched)
        {
            count--;
        }

        return new(workflow.NodeIds, Nodes[..count]);
    }

    // False when the values came from elsewhere than this version, so that they must be written anew.
    private static bool Thaw(Named<object?> values, string[] names, object?[] defaults, RecordValue record)
    {
        defaults.CopyTo(record.Slots, 0);
        if (ReferenceEquals(values.Names, names))
        {
            for (var index = 0; index < names.Length; index++)
            {
                if (values.Values[index] != WorkflowState.AtDefault)
                {
                    record.Slots[index] = values.Values[index];
                }
            }

            return true;
        }

        for (var index = 0; index < values.Names.Length; index++)
        {
            // A value that the new version's type can not hold gives way to its default.
            var slot = Array.IndexOf(names, values.Names[index]);
            if (slot >= 0 && values.Values[index] != WorkflowState.AtDefault && Literal.TryRead(values.Values[index], record.Shape.Fields[slot].Shape, out var read))
            {
                record.Slots[slot] = read;
            }
        }

        return values.Names.Length == 0;
    }

    private static Named<object?> Freeze(RecordValue record, string[] names, object?[] defaults)
    {
        var values = new object?[names.Length];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = Equals(record.Slots[index], defaults[index]) ? WorkflowState.AtDefault : record.Slots[index];
        }

        return new(names, values);
    }
}
