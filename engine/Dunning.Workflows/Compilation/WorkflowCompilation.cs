using Dunning.Core.Findings;

namespace Dunning.Workflows.Compilation;

/// <summary>What compiling gave: a workflow, or findings that say why not; warnings come with either.</summary>
public sealed record WorkflowCompilation(CompiledWorkflow? Workflow, IReadOnlyList<Finding> Findings);
