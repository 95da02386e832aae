using Dunning.Cases.Traces;
using Dunning.Core.Findings;

namespace Dunning.Operations.Tasks;

/// <summary>What a result would lead to.</summary>
/// <param name="Findings">Why it could not be recorded like this; empty when it could.</param>
/// <param name="Led">Its consequence, in the reasons that would be stored.</param>
/// <param name="CounterDate">The day to propose instead of one that is too far away; null when that is not what is wrong.</param>
public sealed record TaskForeseen(IReadOnlyList<Finding> Findings, IReadOnlyList<Trace> Led, DateOnly? CounterDate);
