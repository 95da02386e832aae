using Dunning.Operations.Calendars;
using Dunning.Operations.Casework;
using Dunning.Operations.Procedures;

namespace Dunning.Operations.Running;

/// <summary>Makes the proposal of today's run: what was planned for the day is published, cases open and go on, and every message they want sent waits for release. Nothing is sent.</summary>
public sealed class ProposeRun(PublishPlanned planned, OpenCases open, AdvanceCases advance, IOfficeClock clock)
{
    /// <returns>How many messages were added to the proposal.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        await planned.ExecuteAsync(today, cancellationToken).ConfigureAwait(false);
        var opened = await open.ExecuteAsync(today, propose: true, cancellationToken).ConfigureAwait(false);
        var moved = await advance.ExecuteAsync(today, propose: true, cancellationToken).ConfigureAwait(false);
        return opened.Messages + moved.Messages;
    }
}
