using Dunning.Core.Findings;

namespace Dunning.Workflows.Definitions;

/// <summary>What reading gave: a definition, or findings that say why not; warnings come with either.</summary>
public sealed record WorkflowReading(WorkflowDefinition? Definition, IReadOnlyList<Finding> Findings);
