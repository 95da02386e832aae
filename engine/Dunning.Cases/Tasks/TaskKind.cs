namespace Dunning.Cases.Tasks;

/// <summary>What kind of work a task is.</summary>
public enum TaskKind
{
    /// <summary>Call the debtor.</summary>
    Call,

    /// <summary>Something to judge or decide.</summary>
    Review,
}
