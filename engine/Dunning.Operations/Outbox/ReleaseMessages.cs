using Dunning.Operations.Calendars;
using Dunning.Operations.Desk;
using Dunning.Operations.Running;

namespace Dunning.Operations.Outbox;

/// <summary>Lets proposed messages go, whole or by line, and sends them.</summary>
public sealed class ReleaseMessages(IOutbox outbox, RunDunning run, IOfficeClock clock)
{
    /// <param name="scope">Only of the clients one may see.</param>
    /// <param name="keys">Only these; null for all.</param>
    /// <param name="cancellationToken">Stops between two parcels.</param>
    public async Task<RunReport> ExecuteAsync(DeskScope scope, IReadOnlyCollection<string>? keys, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        var released = await outbox.ReleaseAsync(scope, keys, today, cancellationToken).ConfigureAwait(false);
        var report = await run.ExecuteAsync(today, RunMode.AsProcedures, scope, cancellationToken).ConfigureAwait(false);
        return report with { Released = released };
    }
}
