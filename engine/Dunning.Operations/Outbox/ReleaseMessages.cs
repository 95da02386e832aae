using Dunning.Operations.Calendars;
using Dunning.Operations.Running;

namespace Dunning.Operations.Outbox;

/// <summary>Lets proposed messages go, whole or by line, and sends them.</summary>
public sealed class ReleaseMessages(IOutbox outbox, RunDunning run, IOfficeClock clock)
{
    /// <param name="clientId">Only of this client; null for all.</param>
    /// <param name="keys">Only these; null for all.</param>
    /// <param name="cancellationToken">Stops between two parcels.</param>
    public async Task<RunReport> ExecuteAsync(string? clientId, IReadOnlyCollection<string>? keys, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        var released = await outbox.ReleaseAsync(clientId, keys, cancellationToken).ConfigureAwait(false);
        var report = await run.ExecuteAsync(today, RunMode.AsProcedures, clientId, cancellationToken).ConfigureAwait(false);
        return report with { Released = released };
    }
}
