namespace Dunning.Workflows.Definitions;

/// <summary>An output of a workflow.</summary>
public sealed record OutputDefinition(string Name, string TypeName, bool IsArray = false, string? DisplayName = null, string? Description = null);
