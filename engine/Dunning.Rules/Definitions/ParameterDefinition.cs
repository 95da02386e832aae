using System.Text.Json.Nodes;

namespace Dunning.Rules.Definitions;

/// <summary>A named value that a rule set or a rule works out before its rules.</summary>
/// <param name="Name">As expressions write it.</param>
/// <param name="Expression">Over the inputs and earlier parameters.</param>
/// <param name="Place">JSON path, for findings.</param>
public sealed record ParameterDefinition(string Name, string Expression, string Place = "")
{
    /// <summary>What stands beside in the file and nobody reads; null for nothing. Written back as it was.</summary>
    public JsonObject? Others { get; init; }
}
