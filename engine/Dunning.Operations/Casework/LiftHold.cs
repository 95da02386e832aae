using Dunning.Cases.Lifecycle;
using Dunning.Operations.Calendars;

namespace Dunning.Operations.Casework;

/// <summary>Lets dunning go on before the hold's end.</summary>
public sealed class LiftHold(ICaseStore cases, AdvanceCases advance, IOfficeClock clock)
{
    public async Task ExecuteAsync(long caseId, string by, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        if (await cases.FindAsync(caseId, today, cancellationToken).ConfigureAwait(false) is { } work && work.State.Holds.Exists(hold => hold.Cause == HoldCause.Case))
        {
            var key = FormattableString.Invariant($"hold-lifted:{caseId}:{work.State.Version}");
            await cases.LeaveSignalAsync(caseId, key, new CaseSignal.HoldLifted(by), cancellationToken).ConfigureAwait(false);
            await advance.OneAsync(caseId, today, cancellationToken).ConfigureAwait(false);
        }
    }
}
