using Dunning.Cases.Lifecycle;
using Dunning.Core.Findings;
using Dunning.Operations.Calendars;

namespace Dunning.Operations.Casework;

/// <summary>Records that the debtor wrote, mailed or called back. The procedure answers; without an answer of its own it stands still until somebody read it.</summary>
public sealed class RecordReply(ICaseStore cases, AdvanceCases advance, IOfficeClock clock)
{
    public Task<IReadOnlyList<Finding>> ExecuteAsync(long caseId, string text, string by, CancellationToken cancellationToken) =>
        ExecuteAsync(caseId, text, by, null, cancellationToken);

    /// <param name="caseId">The case.</param>
    /// <param name="text">What it comes to, neutrally put.</param>
    /// <param name="by">Who recorded it.</param>
    /// <param name="once">Names this reply among those of the case, so that one that comes twice is recorded once; null for whoever records a reply knows that it is one.</param>
    /// <param name="cancellationToken">Stops before it is recorded.</param>
    public async Task<IReadOnlyList<Finding>> ExecuteAsync(long caseId, string text, string by, string? once, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrWhiteSpace(text))
        {
            return [Finding.Error("reply.no-text", "", "text", "Say in a few words what the debtor answered.")];
        }

        var work = await cases.FindAsync(caseId, today, cancellationToken).ConfigureAwait(false);
        if (work is null || !work.State.IsChased)
        {
            return [Finding.Error("reply.case-closed", "", "case", "This case is closed or paid or does not exist.")];
        }

        var received = new CaseSignal.ReplyReceived(today, text.Trim(), by);
        await (once is null
            ? advance.TellAsync(work.State, "reply", received, today, cancellationToken)
            : advance.TellOnceAsync(work.State.Id, $"reply:{once}", received, today, cancellationToken)).ConfigureAwait(false);
        return [];
    }
}
