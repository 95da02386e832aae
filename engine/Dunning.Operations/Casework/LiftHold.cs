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
            await advance.TellAsync(work.State, "hold-lifted", new CaseSignal.HoldLifted(by), today, cancellationToken).ConfigureAwait(false);
        }
    }
}
