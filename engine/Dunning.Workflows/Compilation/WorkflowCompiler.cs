using Dunning.Core.Findings;
using Dunning.Rules.Language;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Checking;
using Dunning.Workflows.Definitions;

namespace Dunning.Workflows.Compilation;

/// <summary>Definition in, checked and compiled workflow out.</summary>
public static class WorkflowCompiler
{
    /// <param name="definition">As read.</param>
    /// <param name="catalogue">The activity types it may use.</param>
    /// <param name="hostVocabulary">What expressions may name besides <c>variables</c> and <c>inputs</c>; its slots come first in every evaluation.</param>
    /// <param name="file">File for findings.</param>
    /// <param name="strictness">How hard it is judged.</param>
    public static WorkflowCompilation Compile(
        WorkflowDefinition definition, ActivityCatalogue catalogue, Vocabulary hostVocabulary, string file, Strictness strictness = Strictness.Publish)
    {
        var findings = new List<Finding>();
        Names(definition, file, findings);
        if (findings.HasErrors())
        {
            return new(null, findings);
        }

        var scope = new Scope(definition, hostVocabulary);
        var nodes = new NodeCompiler(scope, catalogue, file, strictness, findings).Compile(definition.Root.Activities);
        if (findings.HasErrors() && nodes.Length < definition.Root.Activities.Count)
        {
            return new(null, findings);
        }

        var edges = Edges(definition.Root, file, findings);
        var workflow = GraphCompiler.Compile(definition, nodes, edges, scope);
        findings.AddRange(WorkflowChecker.Check(workflow, file, strictness));
        return new(findings.HasErrors() ? null : workflow, findings);
    }

    private static void Names(WorkflowDefinition definition, string file, List<Finding> findings)
    {
        foreach (var (kind, place, name) in definition.Variables.Select(variable => ("variable", Place.Variable(variable.Name), variable.Name))
            .Concat(definition.Inputs.Select(input => ("input", Place.WorkflowInput(input.Name), input.Name)))
            .GroupBy(item => item)
            .Where(group => group.Count() > 1 || group.Key.Name.Length == 0)
            .Select(group => group.Key))
        {
            findings.Add(Finding.Error("workflow.name", file, place, name.Length == 0 ? $"A {kind} has no name." : $"Two {kind}s are called {name}."));
        }

        foreach (var (place, shape, given) in definition.Variables.Select(variable => (Place.Variable(variable.Name), Shapes.Of(variable.TypeName, variable.IsArray), variable.Default))
            .Concat(definition.Inputs.Select(input => (Place.WorkflowInput(input.Name), Shapes.Of(input.TypeName, input.IsArray), input.Default))))
        {
            if (!Literal.TryRead(given, shape, out _))
            {
                findings.Add(Finding.Error("workflow.default", file, place, $"The default \"{given}\" is not a {shape.Name}."));
            }
        }
    }

    // Like Elsa: a connection to an activity that is gone is left out.
    private static List<Edge> Edges(FlowchartDefinition root, string file, List<Finding> findings)
    {
        var ids = root.Activities.Select((activity, index) => (activity.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        var edges = new List<Edge>();
        foreach (var connection in root.Connections)
        {
            if (ids.TryGetValue(connection.Source, out var source) && ids.TryGetValue(connection.Target, out var target))
            {
                edges.Add(new(edges.Count, source, connection.SourcePort, target));
            }
            else
            {
                findings.Add(Finding.Warning(
                    "workflow.connection", file, Place.Connection(connection.Source, connection.SourcePort, connection.Target), $"The connection leads {(ids.ContainsKey(connection.Source) ? "to" : "from")} an activity that does not exist and is left out.",
                    Suggestion.Hint(ids.ContainsKey(connection.Source) ? connection.Target : connection.Source, ids.Keys)));
            }
        }

        return edges;
    }
}
