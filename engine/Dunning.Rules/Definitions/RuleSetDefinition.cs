using System.Text.Json.Nodes;

namespace Dunning.Rules.Definitions;

/// <summary>A named set of rules, in RulesEngine's words a workflow.</summary>
public sealed record RuleSetDefinition
{
    public required string Name { get; init; }

    /// <summary>Rule sets whose rules follow its own; an own rule with the same name takes an injected one's place.</summary>
    public IReadOnlyList<string> Injects { get; init; } = [];

    /// <summary>Values for all its rules, worked out once.</summary>
    public IReadOnlyList<ParameterDefinition> GlobalParams { get; init; } = [];

    public IReadOnlyList<RuleDefinition> Rules { get; init; } = [];

    /// <summary>What stands beside in the file and nobody reads; null for nothing. Written back as it was.</summary>
    public JsonObject? Others { get; init; }

    /// <summary>File, for findings.</summary>
    public string File { get; init; } = "";

    /// <summary>JSON path, for findings.</summary>
    public string Place { get; init; } = "";
}
