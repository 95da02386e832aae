namespace Dunning.Workflows.Execution;

/// <summary>A run during one burst.</summary>
internal sealed class Run(RunContext context)
{
    public RunContext Context { get; } = context;

    public List<object> Effects { get; } = [];
}
