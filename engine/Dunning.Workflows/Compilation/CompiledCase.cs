using Dunning.Workflows.Activities;

namespace Dunning.Workflows.Compilation;

/// <summary>One case of a switch.</summary>
internal sealed record CompiledCase(string Label, CompiledInput Condition)
{
    /// <summary>How the switch ends when this case alone decides.</summary>
    public ActivityResult Match { get; } = ActivityResult.Outcome(Label);
}
