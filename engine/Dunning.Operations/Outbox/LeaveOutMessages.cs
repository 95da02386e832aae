using Dunning.Core.Calendars;
using Dunning.Core.Findings;
using Dunning.Operations.Calendars;
using Dunning.Operations.Casework;
using Dunning.Operations.Desk;

namespace Dunning.Operations.Outbox;

/// <summary>
/// Leaves messages out of today's run, one or the whole proposal, with a reason that goes into each dossier. Their step stays where it is; on the next
/// business day they come up again, and then a person must release them.
/// </summary>
public sealed class LeaveOutMessages(IOutbox outbox, AdvanceCases advance, IOfficeClock clock)
{
    // The page shows these at once; the others are written into their dossiers by the next run.
    private const int AtOnce = 200;

    /// <param name="scope">Only of the clients one may see.</param>
    /// <param name="keys">The messages.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who leaves them out.</param>
    /// <param name="cancellationToken">Stops before anything is left out.</param>
    /// <returns>How many were left out, and what was wrong with the request; when there are errors nothing was.</returns>
    public async Task<(int LeftOut, IReadOnlyList<Finding> Findings)> ExecuteAsync(
        DeskScope scope, IReadOnlyCollection<string> keys, string? reason, string by, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return (0, [Finding.Error("message.no-reason", "", "reason", "Leaving a message out needs a reason.", "say why; it goes into the dossier")]);
        }

        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        var omission = new Omission(reason.Trim(), today, BusinessCalendar.Dutch.AddBusinessDays(today, 1), by);
        var cases = await outbox.LeaveOutAsync(scope, keys, omission, cancellationToken).ConfigureAwait(false);
        foreach (var caseId in cases.Take(AtOnce))
        {
            await advance.OneAsync(caseId, today, cancellationToken).ConfigureAwait(false);
        }

        return (cases.Count, []);
    }
}
