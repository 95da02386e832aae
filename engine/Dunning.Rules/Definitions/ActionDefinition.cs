using System.Text.Json.Nodes;

namespace Dunning.Rules.Definitions;

/// <summary>What is done with a rule's verdict.</summary>
/// <param name="Name">OutputExpression or EvaluateRule, in any case.</param>
/// <param name="Place">JSON path, for findings.</param>
public sealed record ActionDefinition(string Name, string Place = "")
{
    /// <summary>Of OutputExpression: the value.</summary>
    public string? Expression { get; init; }

    /// <summary>Of EvaluateRule: the rule set that holds the rule.</summary>
    public string? RuleSet { get; init; }

    /// <summary>Of EvaluateRule: the rule.</summary>
    public string? Rule { get; init; }

    /// <summary>Of EvaluateRule: the inputs and parameters that are passed on; null for all.</summary>
    public IReadOnlyList<string>? InputFilter { get; init; }

    /// <summary>Of EvaluateRule: further inputs for that rule.</summary>
    public IReadOnlyList<ParameterDefinition> AdditionalInputs { get; init; } = [];

    /// <summary>The context as written.</summary>
    public JsonObject Context { get; init; } = [];

    /// <summary>What stands beside in the file and nobody reads; null for nothing. Written back as it was.</summary>
    public JsonObject? Others { get; init; }
}
