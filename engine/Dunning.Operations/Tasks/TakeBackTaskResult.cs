using Dunning.Cases.Lifecycle;
using Dunning.Operations.Calendars;
using Dunning.Operations.Casework;
using Dunning.Operations.Desk;

namespace Dunning.Operations.Tasks;

/// <summary>Takes back what a person reported about a task. It can be done as long as the case stands where the report brought it, and nothing has left the house.</summary>
public sealed class TakeBackTaskResult(ICaseStore cases, IOfficeClock clock)
{
    /// <param name="scope">The clients one may see.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="taskKey">The task.</param>
    /// <param name="version">The version of the case that came of the report.</param>
    /// <param name="by">Who takes it back.</param>
    /// <param name="cancellationToken">Stops before it is saved.</param>
    /// <returns>False when it was too late.</returns>
    public async Task<bool> ExecuteAsync(DeskScope scope, long caseId, string taskKey, int version, string by, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        if (await cases.FindAsync(caseId, today, cancellationToken).ConfigureAwait(false) is not { Signals.Count: 0 } work
            || !scope.Sees(work.Facts.Client.Id) || work.State.Version != version)
        {
            return false;
        }

        var history = await cases.EventsAsync(caseId, cancellationToken).ConfigureAwait(false);
        return history.Count == version
            && AnswerWithdrawal.Decide(history, taskKey, by) is { } decision
            && (await cases.SaveAsync([new CaseSave(decision, [])], today, cancellationToken).ConfigureAwait(false)).Count == 0;
    }
}
