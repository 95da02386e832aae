using System.Text.Json.Nodes;

namespace Dunning.Workflows.Definitions;

/// <summary>A workflow as people drew it: Elsa 3's definition, read and normalised, nothing checked yet.</summary>
public sealed record WorkflowDefinition
{
    /// <summary>Stable over versions.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>Of this version.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public int Version { get; init; } = 1;

    public bool IsPublished { get; init; }

    public IReadOnlyList<VariableDefinition> Variables { get; init; } = [];

    /// <summary>The knobs of the workflow.</summary>
    public IReadOnlyList<InputDefinition> Inputs { get; init; } = [];

    public IReadOnlyList<OutputDefinition> Outputs { get; init; } = [];

    public required FlowchartDefinition Root { get; init; }

    public JsonObject CustomProperties { get; init; } = [];

    /// <summary>The document as it was read, with every property this engine does not know; the writer starts from it.</summary>
    public JsonObject Json { get; init; } = [];
}
