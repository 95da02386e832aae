using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Core.Findings;
using Dunning.Operations.Calendars;
using Dunning.Operations.Casework;

namespace Dunning.Operations.Tasks;

/// <summary>Tells what a result would lead to, before it is recorded: the case decides as it will, and nothing is stored.</summary>
public sealed class ForeseeTaskResult(ITaskList tasks, AdvanceCases advance, IOfficeClock clock)
{
    /// <returns>Null when the task is not open (any more).</returns>
    public async Task<TaskForeseen?> ExecuteAsync(string taskKey, TaskResult result, CancellationToken cancellationToken)
    {
        if (await tasks.FindAsync(taskKey, cancellationToken).ConfigureAwait(false) is not { } open)
        {
            return null;
        }

        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        result = await RecordTaskResult.TimedAsync(result, clock, today, cancellationToken).ConfigureAwait(false);
        var findings = TaskResultCheck.Check(open, result, today);
        if (findings.HasErrors())
        {
            return new TaskForeseen(findings, [], findings.Exists(finding => finding.Code is "task.promise-too-far" or "task.day") ? CounterDate.From(today) : null);
        }

        var events = await advance.ForeseeAsync(open.Task.CaseId, new CaseSignal.TaskEnded(taskKey, result), today, cancellationToken).ConfigureAwait(false);
        return new TaskForeseen(findings, Consequence.Of(events ?? []), null);
    }
}
