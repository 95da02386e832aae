namespace Dunning.Workflows.Definitions;

/// <summary>The root of a workflow: activities and the arrows between them, in the order of the file.</summary>
public sealed record FlowchartDefinition
{
    public required string Id { get; init; }

    public string? Name { get; init; }

    /// <summary>Id of the activity the file names as the start; kept, but like Elsa's reader we go by Elsa.Start and the arrows.</summary>
    public string? Start { get; init; }

    public IReadOnlyList<ActivityDefinition> Activities { get; init; } = [];

    public IReadOnlyList<Connection> Connections { get; init; } = [];
}
