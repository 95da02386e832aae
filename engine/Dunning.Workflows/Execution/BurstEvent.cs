using Dunning.Rules.Language;

namespace Dunning.Workflows.Execution;

/// <summary>One thing that happened in a burst.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="ActivityId">To which activity; the workflow itself is <c>Workflow1</c>.</param>
/// <param name="Type">Its type without namespace.</param>
/// <param name="Occurrence">Which execution of that activity; 1 for the workflow and its flowchart.</param>
/// <param name="Outcomes">How it ended, when it completed and named outcomes; null otherwise.</param>
/// <param name="Because">Why it ended so; null when it was not asked (<see cref="RunContext.Explain"/>) or there is no reason to give.</param>
public readonly record struct BurstEvent(
    BurstEventKind Kind, string ActivityId, string Type, int Occurrence, IReadOnlyList<string>? Outcomes = null, Explanation? Because = null);
