using System.Text.Json.Nodes;

namespace Dunning.Workflows.Definitions;

/// <summary>An input of a workflow: a knob a person sets without touching the graph.</summary>
/// <param name="Name">As expressions write it.</param>
/// <param name="TypeName">Elsa's alias: <c>Int32</c>, <c>String</c>, <c>Decimal</c>.</param>
/// <param name="IsArray">Whether it holds a list of that type.</param>
/// <param name="DisplayName">As people read it.</param>
/// <param name="Description">What it does.</param>
/// <param name="Category">Where an editor groups it.</param>
/// <param name="UiHint">How an editor shows it.</param>
/// <param name="Default">Value when nothing is given.</param>
public sealed record InputDefinition(
    string Name,
    string TypeName,
    bool IsArray = false,
    string? DisplayName = null,
    string? Description = null,
    string? Category = null,
    string? UiHint = null,
    JsonNode? Default = null);
