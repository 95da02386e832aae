using Dunning.Rules.Definitions;

namespace Dunning.Rules.Tables;

/// <summary>A rule as a row of a decision table.</summary>
public sealed record DecisionRow
{
    /// <summary>Name of the rule.</summary>
    public required string Name { get; init; }

    /// <summary>What it says of each column: <c>&gt; 500</c>, <c>true</c>, <c>'NL'</c>, <c>100..500</c>. What is not there does not matter.</summary>
    public IReadOnlyDictionary<string, string> Cells { get; init; } = new Dictionary<string, string>();

    /// <summary>The part of the condition that fits no column, as written; empty for none.</summary>
    public string Condition { get; init; } = "";

    /// <summary>Its SuccessEvent; empty for its name.</summary>
    public string Event { get; init; } = "";

    /// <summary>The output expression when it holds; empty for none.</summary>
    public string Output { get; init; } = "";

    /// <summary>Its message when it does not hold; empty for none.</summary>
    public string Message { get; init; } = "";

    public bool Enabled { get; init; } = true;

    /// <summary>The rule that it shows; null for a new one. What no cell shows of it stays.</summary>
    public RuleDefinition? Rule { get; init; }

    /// <summary>What a cell says; empty when it does not matter.</summary>
    public string Cell(string column) => Cells.GetValueOrDefault(column, "");
}
