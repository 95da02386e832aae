using Dunning.Cases.Lifecycle;
using Dunning.Core.Findings;
using Dunning.Operations.Calendars;

namespace Dunning.Operations.Casework;

/// <summary>Records that the debtor wrote, mailed or called back. The procedure answers; without an answer of its own it stands still until somebody read it.</summary>
public sealed class RecordReply(ICaseStore cases, AdvanceCases advance, IOfficeClock clock)
{
    public async Task<IReadOnlyList<Finding>> ExecuteAsync(long caseId, string text, string by, CancellationToken cancellationToken)
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

        await advance.TellAsync(work.State, "reply", new CaseSignal.ReplyReceived(today, text.Trim(), by), today, cancellationToken).ConfigureAwait(false);
        return [];
    }
}
