using System.Text.Json.Nodes;
using Dunning.Workflows.Compilation;
using Dunning.Workflows.Definitions;

namespace Dunning.Workflows.Execution;

/// <summary>
/// Two versions of a workflow with the same chart: the same activities of the same types, connections, variables and inputs, of which some may be set
/// otherwise. Until an activity begins that differs, a run goes the same way in both.
/// </summary>
public sealed class WorkflowOverlap
{
    private readonly CompiledWorkflow from;
    private readonly CompiledWorkflow to;
    private readonly int[] differing;

    private WorkflowOverlap(CompiledWorkflow from, CompiledWorkflow to, int[] differing)
    {
        this.from = from;
        this.to = to;
        this.differing = differing;
    }

    /// <summary>What two versions have in common; null when their charts differ.</summary>
    /// <param name="from">The one version.</param>
    /// <param name="to">The other.</param>
    /// <param name="differs">Whether an activity does something else for a reason that is not in the workflow.</param>
    public static WorkflowOverlap? Of(CompiledWorkflow from, CompiledWorkflow to, Predicate<CompiledNode> differs)
    {
        if (!HaveSameChart(from, to))
        {
            return null;
        }

        var inputs = from.Definition.Inputs.Zip(to.Definition.Inputs).Where(pair => !IsSame(pair.First, pair.Second)).Select(pair => pair.First.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new(
            from, to,
            [
                .. from.NodeArray.Zip(to.NodeArray).Where(pair => differs(pair.First) || !IsSame(pair.First.Definition, pair.Second.Definition) || Reads(pair.First, from.Scope, inputs))
                    .Select(pair => pair.First.Index),
            ]);
    }

    /// <summary>Whether an activity differs.</summary>
    public bool Differs(string activityId) => from.Find(activityId) is not { } node || differing.Contains(node.Index);

    /// <summary>Whether an activity that differs has begun in this run of the one version, ever.</summary>
    public bool HasBegun(WorkflowState run)
    {
        foreach (var index in differing)
        {
            if (index < run.Nodes.Values.Length && run.Nodes.Values[index].Runs > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The run as it would have been in the other version, as long as nothing that differs has begun.</summary>
    /// <param name="run">A run of the one version, made in memory.</param>
    /// <param name="inputs">The inputs it began with: what is not given follows the other version's defaults.</param>
    public WorkflowState Carry(WorkflowState run, IReadOnlyDictionary<string, object?> inputs) => new()
    {
        SubStatus = run.SubStatus,
        Root = run.Root,
        Waits = run.Waits,
        Parked = [.. run.Parked.Select(path => path with { Nodes = Carry(path.Nodes, from.NodeIds, to.NodeIds) })],
        Incidents = run.Incidents,
        Nodes = Carry(run.Nodes, from.NodeIds, to.NodeIds),
        Variables = Carry(run.Variables, from.VariableNames, to.VariableNames),
        Inputs = Run.InputsOf(to, inputs),
    };

    private static Named<T> Carry<T>(Named<T> values, string[] names, string[] others) => ReferenceEquals(values.Names, names) ? values with { Names = others } : values;

    // How a join joins counts before it begins; so it belongs to the chart.
    private static bool HaveSameChart(CompiledWorkflow from, CompiledWorkflow to)
    {
        var (one, other) = (from.Definition, to.Definition);
        return from.NodeArray.Select(node => (node.Id, node.Definition.Type, node.Join)).SequenceEqual(to.NodeArray.Select(node => (node.Id, node.Definition.Type, node.Join)))
            && one.Root.Connections.SequenceEqual(other.Root.Connections)
            && one.Variables.Select(Plain).SequenceEqual(other.Variables.Select(Plain))
            && one.Inputs.Select(input => (input.Name, input.TypeName, input.IsArray)).SequenceEqual(other.Inputs.Select(input => (input.Name, input.TypeName, input.IsArray)));

        static (string, string, string, bool, string?) Plain(VariableDefinition variable) =>
            (variable.Id, variable.Name, variable.TypeName, variable.IsArray, variable.Default?.ToJsonString());
    }

    private static bool IsSame(InputDefinition one, InputDefinition other) =>
        one with { Default = null } == other with { Default = null } && JsonNode.DeepEquals(one.Default, other.Default);

    // All that an activity is compiled from; where it stands on the canvas does not count.
    private static bool IsSame(ActivityDefinition one, ActivityDefinition other) =>
        one.Title == other.Title && one.Version == other.Version && one.CanStartWorkflow == other.CanStartWorkflow
        && one.Inputs.Count == other.Inputs.Count && one.Inputs.All(input => other.Inputs.TryGetValue(input.Key, out var given) && IsSame(input.Value, given))
        && one.OutputBindings.Count == other.OutputBindings.Count && one.OutputBindings.All(binding => other.OutputBindings.TryGetValue(binding.Key, out var bound) && bound == binding.Value)
        && JsonNode.DeepEquals(one.CustomProperties, other.CustomProperties);

    private static bool IsSame(InputExpression one, InputExpression other) =>
        one.Syntax == other.Syntax && one.TypeName == other.TypeName && JsonNode.DeepEquals(one.Value, other.Value);

    private static bool Reads(CompiledNode node, Scope scope, HashSet<string> inputs) =>
        inputs.Count > 0 && node.Inputs.Concat(node.Cases.Select(option => option.Condition)).Any(input => input switch
        {
            CompiledInput.Reference reference => reference.Record == scope.InputsSlot && inputs.Contains(scope.Inputs.Fields[reference.Index].Name),
            CompiledInput.Expression expression => expression.Code.References.Any(word => word.Split('.') is ["inputs", .. var path] && (path is not [var name, ..] || inputs.Contains(name))),
            _ => false,
        });
}
