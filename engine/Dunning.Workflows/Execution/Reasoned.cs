using Dunning.Rules.Language;

namespace Dunning.Workflows.Execution;

/// <summary>Outcomes with the reason for them.</summary>
internal sealed record Reasoned(IReadOnlyList<string>? Outcomes, Explanation Because);
