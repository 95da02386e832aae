using Dunning.Workflows.Compilation;

namespace Dunning.Workflows.Checking;

/// <summary>One way a run can go on.</summary>
/// <param name="From">The activity it leaves.</param>
/// <param name="Port">The outcome by which.</param>
/// <param name="To">The activity it enters.</param>
public sealed record Way(CompiledNode From, string Port, CompiledNode To);
