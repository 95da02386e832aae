using System.Text.Json.Nodes;

namespace Dunning.Rules.Definitions;

/// <summary>A rule as written: an expression, or an operator over child rules.</summary>
public sealed record RuleDefinition
{
    public required string Name { get; init; }

    /// <summary>The condition of a leaf; null for a parent.</summary>
    public string? Expression { get; init; }

    /// <summary>Set for a parent.</summary>
    public RuleOperator? Operator { get; init; }

    public IReadOnlyList<RuleDefinition> Rules { get; init; } = [];

    /// <summary>Values for this rule and its descendants.</summary>
    public IReadOnlyList<ParameterDefinition> LocalParams { get; init; } = [];

    /// <summary>False leaves the rule out as if it were not there.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Template for the message of a top-level rule that does not hold: <c>open: $(invoice.OpenAmount)</c>.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>What is raised when it holds; null for its name.</summary>
    public string? SuccessEvent { get; init; }

    public ActionDefinition? OnSuccess { get; init; }

    public ActionDefinition? OnFailure { get; init; }

    /// <summary>The author's own notes; never read by the engine.</summary>
    public JsonObject? Properties { get; init; }

    /// <summary>What stands beside in the file and nobody reads; null for nothing. Written back as it was.</summary>
    public JsonObject? Others { get; init; }

    /// <summary>JSON path, for findings.</summary>
    public string Place { get; init; } = "";
}
