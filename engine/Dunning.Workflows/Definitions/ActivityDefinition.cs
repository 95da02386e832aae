using System.Text.Json.Nodes;

namespace Dunning.Workflows.Definitions;

/// <summary>A node of the flowchart.</summary>
public sealed record ActivityDefinition
{
    public required string Id { get; init; }

    /// <summary>Full type name: <c>Elsa.FlowDecision</c>, <c>Dunning.SendLetter</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Version of the type; 0 for the newest.</summary>
    public int Version { get; init; }

    public string? Name { get; init; }

    /// <summary>The title a person typed in the designer.</summary>
    public string? DisplayText { get; init; }

    /// <summary>The inputs by property name, names in any case.</summary>
    public IReadOnlyDictionary<string, InputExpression> Inputs { get; init; } = new Dictionary<string, InputExpression>();

    /// <summary>Ids of the variables that outputs are bound to, by property name, names in any case.</summary>
    public IReadOnlyDictionary<string, string> OutputBindings { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether a person marked it as a place where a run may begin.</summary>
    public bool CanStartWorkflow { get; init; }

    public Position? Position { get; init; }

    public JsonObject CustomProperties { get; init; } = [];

    public JsonObject Metadata { get; init; } = [];

    /// <summary>The node as it was read, with every property this engine does not know.</summary>
    public JsonObject Json { get; init; } = [];

    /// <summary>What people call it: the typed title, else the name, else the id.</summary>
    public string Title => DisplayText ?? Name ?? Id;
}
