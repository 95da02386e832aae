using System.Text.Json.Nodes;
using Dunning.Core.Findings;
using Dunning.Rules.Types;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Checking;
using Dunning.Workflows.Definitions;
using Dunning.Workflows.Flow;

namespace Dunning.Workflows.Compilation;

/// <summary>Finds the activity behind each node and compiles the node's inputs.</summary>
internal sealed class NodeCompiler(Scope scope, ActivityCatalogue catalogue, string file, Strictness strictness, List<Finding> findings)
{
    private readonly InputCompiler inputs = new(scope, file, strictness, findings);

    public CompiledNode[] Compile(IReadOnlyList<ActivityDefinition> activities)
    {
        var nodes = new List<CompiledNode>();
        foreach (var definition in activities)
        {
            if (catalogue.TryFind(definition.Type, out var activity))
            {
                nodes.Add(Compile(nodes.Count, definition, activity));
            }
            else
            {
                Refuse("workflow.unknown-activity", Place.Activity(definition.Id), $"{definition.Title}: there is no activity type {definition.Type}.", Suggestion.Hint(definition.Type, catalogue.Activities.Select(known => known.Descriptor.TypeName)));
            }
        }

        return [.. nodes];
    }

    private CompiledNode Compile(int index, ActivityDefinition definition, Activity activity)
    {
        var variable = activity is SetVariable ? Variable(definition) : -1;
        var compiled = inputs.Compile(definition, activity.Descriptor);
        if (variable >= 0)
        {
            compiled = [.. compiled.Select((input, at) => activity.Descriptor.Inputs[at].Name == SetVariable.Value ? Value(definition, variable) : input)];
        }

        var cases = activity is FlowSwitch ? Cases(definition) : [];
        return new(index, definition, activity)
        {
            Inputs = compiled,
            Variable = variable,
            Cases = cases,
            ReadsHost = compiled.Concat(cases.Select(option => option.Condition)).Any(ReadsHost),
            IsJoin = activity is FlowJoin,
            Join = activity is FlowJoin ? Mode(definition, compiled[0]) : JoinMode.WaitAllActive,
            Outputs = [.. Outputs(definition, activity.Descriptor)],
        };
    }

    // What an expression reads is the workflow's own or the host's.
    private static bool ReadsHost(CompiledInput input) => input is CompiledInput.Expression expression && !expression.Code.References.All(
        word => word.StartsWith("inputs.", StringComparison.Ordinal) || word.StartsWith("variables.", StringComparison.Ordinal));

    // The value of SetVariable is checked against the variable it goes to.
    private CompiledInput Value(ActivityDefinition definition, int variable)
    {
        var shape = scope.Variables.Fields[variable].Shape;
        var empty = new CompiledInput.Constant(shape, Literal.Empty(shape));
        return definition.Inputs.GetValueOrDefault(SetVariable.Value) is { Value: not null } given
            ? inputs.Compile(given, shape, Place.Input(definition.Id, SetVariable.Value)) ?? empty
            : empty;
    }

    private int Variable(ActivityDefinition definition)
    {
        var reference = definition.Inputs.GetValueOrDefault("variable")?.Value as JsonObject;
        var id = reference?["id"]?.ToString() ?? "";
        var name = reference?["name"]?.ToString() ?? id;
        var slot = scope.Variable(id);
        slot = slot < 0 ? scope.Variable(name) : slot;
        if (slot < 0)
        {
            Refuse("workflow.unknown-variable", Place.Input(definition.Id, "variable"), $"{definition.Title} sets a variable that does not exist: {name}.", Suggestion.Hint(name, scope.Variables.Fields.Select(field => field.Name)));
        }

        return slot;
    }

    private CompiledCase[] Cases(ActivityDefinition definition)
    {
        var cases = new List<CompiledCase>();
        var given = definition.Inputs.GetValueOrDefault("cases")?.Value as JsonArray ?? [];
        foreach (var json in given.OfType<JsonObject>())
        {
            var label = json["label"]?.ToString() ?? "";
            var condition = json["condition"] is { } node ? ActivityReader.Expression(node) : null;
            var compiled = condition?.Value is null
                ? new CompiledInput.Constant(ScalarShape.Flag, false)
                : inputs.Compile(condition, ScalarShape.Flag, Place.Input(definition.Id, "cases") + "/" + label);
            if (compiled is not null)
            {
                cases.Add(new(label, compiled));
            }
        }

        return [.. cases];
    }

    private JoinMode Mode(ActivityDefinition definition, CompiledInput given)
    {
        if (given is CompiledInput.Constant { Of: string text } && Enum.TryParse<JoinMode>(text, out var mode))
        {
            return mode;
        }

        Refuse("workflow.join-mode", Place.Input(definition.Id, "mode"), "The mode of a join is one of WaitAny, WaitAll and WaitAllActive, written as a literal.", null);
        return JoinMode.WaitAny;
    }

    private IEnumerable<(string Output, int Variable)> Outputs(ActivityDefinition definition, ActivityDescriptor descriptor)
    {
        foreach (var output in descriptor.Outputs)
        {
            if (definition.OutputBindings.TryGetValue(output.Name, out var variable))
            {
                var slot = scope.Variable(variable);
                if (slot < 0)
                {
                    Refuse("workflow.unknown-variable", Place.Input(definition.Id, output.Name), $"{definition.Title} keeps {output.Name} in a variable that does not exist: {variable}.", Suggestion.Hint(variable, scope.Variables.Fields.Select(field => field.Name)));
                }

                yield return (output.Name, slot);
            }
        }
    }

    private void Refuse(string code, string place, string message, string? hint) => findings.Add(Finding.Error(code, file, place, message, hint));
}
