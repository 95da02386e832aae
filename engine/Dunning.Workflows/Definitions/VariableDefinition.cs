using System.Text.Json.Nodes;

namespace Dunning.Workflows.Definitions;

/// <summary>A variable of a workflow. Every variable is durable here, whatever storage driver Elsa's JSON names.</summary>
/// <param name="Id">Stable id, by which SetVariable and output bindings find it.</param>
/// <param name="Name">As expressions write it.</param>
/// <param name="TypeName">Elsa's alias: <c>Int32</c>, <c>String</c>, <c>Decimal</c>.</param>
/// <param name="IsArray">Whether it holds a list of that type.</param>
/// <param name="Default">Value at the start; Elsa writes it as text.</param>
public sealed record VariableDefinition(string Id, string Name, string TypeName, bool IsArray = false, JsonNode? Default = null);
