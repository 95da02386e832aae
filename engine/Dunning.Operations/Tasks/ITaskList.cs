using Dunning.Cases.Tasks;

namespace Dunning.Operations.Tasks;

/// <summary>Work for people.</summary>
public interface ITaskList
{
    /// <summary>Open tasks with all a list shows, most urgent first.</summary>
    Task<IReadOnlyList<OpenTask>> OpenAsync(TaskFilter filter, CancellationToken cancellationToken);

    /// <summary>One open task; null when there is none (any more).</summary>
    Task<OpenTask?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>Gives an open task to a person, unless somebody else has it; theirs is given anew.</summary>
    /// <returns>Who has it now; null when it is not open.</returns>
    Task<TaskClaim?> ClaimAsync(string key, string person, CancellationToken cancellationToken);

    /// <summary>Gives a task back that a person has.</summary>
    Task ReleaseAsync(string key, string person, CancellationToken cancellationToken);

    /// <summary>What is owed now to the client by the debtor whom an open task is about; null when the task is not open (any more).</summary>
    Task<OwedNow?> OwedAsync(string key, CancellationToken cancellationToken);

    /// <summary>Ends a task and leaves the signal for its case, in one transaction.</summary>
    /// <returns>False when the task was not open (any more), or somebody else has it.</returns>
    Task<bool> EndAsync(string key, TaskResult result, DateOnly day, CancellationToken cancellationToken);
}
