namespace Dunning.Workflows.Compilation;

/// <summary>One case of a switch.</summary>
internal sealed record CompiledCase(string Label, CompiledInput Condition);
