using Dunning.Workflows.Compilation;

namespace Dunning.Cases.Procedures;

/// <summary>Where a procedure goes on when something happens.</summary>
public sealed record ProcedureTrigger
{
    internal ProcedureTrigger(CompiledNode node)
    {
        Id = node.Id;
        Parks = node.Activity.Parks(node);
    }

    /// <summary>The trigger's node.</summary>
    public string Id { get; }

    /// <summary>Whether what waits comes back when the trigger's branch has ended; else it is cancelled.</summary>
    public bool Parks { get; }
}
