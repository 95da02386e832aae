using Dunning.Cases.Tasks;

namespace Dunning.Operations.Tasks;

/// <summary>Work for people.</summary>
public interface ITaskList
{
    /// <summary>Open tasks with all a list shows, most urgent first.</summary>
    Task<IReadOnlyList<OpenTask>> OpenAsync(TaskFilter filter, CancellationToken cancellationToken);

    /// <summary>One open task; null when there is none (any more).</summary>
    Task<OpenTask?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>Ends a task and leaves the signal for its case, in one transaction.</summary>
    /// <returns>False when the task was not open (any more).</returns>
    Task<bool> EndAsync(string key, TaskResult result, DateOnly day, CancellationToken cancellationToken);
}
