using System.Text.Json.Nodes;

namespace Dunning.Workflows.Definitions;

/// <summary>What an activity's input was given: a literal or an expression, not compiled.</summary>
/// <param name="Syntax"><c>Literal</c>, <c>Object</c>, <c>Variable</c>, <c>Input</c>, <c>CSharp</c> or <c>JavaScript</c>.</param>
/// <param name="Value">The text, or the bare value.</param>
/// <param name="TypeName">Declared type; null when the editor left it to the descriptor.</param>
public sealed record InputExpression(string Syntax, JsonNode? Value, string? TypeName = null)
{
    /// <summary>The value as text; null when there is none.</summary>
    public string? Text => Value switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => Value.ToJsonString(),
    };
}
