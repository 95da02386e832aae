using Dunning.Cases.Tasks;
using Dunning.Core.Findings;
using Dunning.Operations.Calendars;
using Dunning.Operations.Casework;

namespace Dunning.Operations.Tasks;

/// <summary>Records what a person did with a task; the case goes on the same second.</summary>
public sealed class RecordTaskResult(ITaskList tasks, AdvanceCases advance, IOfficeClock clock)
{
    /// <summary>A promise further away than this is a payment plan.</summary>
    public const int LongestPromiseDays = 60;

    public async Task<TaskRecorded> ExecuteAsync(string taskKey, TaskResult result, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        if (await tasks.FindAsync(taskKey, cancellationToken).ConfigureAwait(false) is not { } open)
        {
            return new TaskRecorded([], AlreadyDone: true, 0, []);
        }

        result = await TimedAsync(result, clock, today, cancellationToken).ConfigureAwait(false);
        var findings = TaskResultCheck.Check(open, result, today);
        if (findings.HasErrors())
        {
            return new TaskRecorded(findings, AlreadyDone: false, open.Task.CaseId, []);
        }

        if (!await tasks.EndAsync(taskKey, result, today, cancellationToken).ConfigureAwait(false))
        {
            return await tasks.FindAsync(taskKey, cancellationToken).ConfigureAwait(false) is { Claim: { } claim }
                ? new TaskRecorded([Claimed(claim)], AlreadyDone: false, open.Task.CaseId, [])
                : new TaskRecorded([], AlreadyDone: true, open.Task.CaseId, []);
        }

        var (events, version) = await advance.AnswerAsync(open.Task.CaseId, today, cancellationToken).ConfigureAwait(false);
        return new TaskRecorded(findings, AlreadyDone: false, open.Task.CaseId, Consequence.Of(events))
        {
            Version = version,
        };
    }

    internal static async Task<TaskResult> TimedAsync(TaskResult result, IOfficeClock clock, DateOnly today, CancellationToken cancellationToken)
    {
        var at = TimeOnly.FromDateTime(await clock.MomentAsync(today, cancellationToken).ConfigureAwait(false));
        return result with { At = new TimeOnly(at.Hour, at.Minute) };
    }

    private static Finding Claimed(TaskClaim claim) =>
        Finding.Error("task.claimed", "", "claim", $"{claim.By} is at work on this task.", "wait until they are done, or take another");
}
