using Dunning.Cases.Lifecycle;
using Dunning.Core.Findings;
using Dunning.Operations.Calendars;

namespace Dunning.Operations.Casework;

/// <summary>Records that the debtor is insolvent. Letters ask him for nothing any more.</summary>
public sealed class RecordInsolvency(ICaseStore cases, AdvanceCases advance, IOfficeClock clock)
{
    public async Task<IReadOnlyList<Finding>> ExecuteAsync(long caseId, string kind, string by, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrWhiteSpace(kind))
        {
            return [Finding.Error("insolvency.no-kind", "", "kind", "Say what it is: faillissement, surseance, WSNP …")];
        }

        var work = await cases.FindAsync(caseId, today, cancellationToken).ConfigureAwait(false);
        if (work is null || !work.State.IsChased || work.State.Insolvency is not null)
        {
            return [Finding.Error("insolvency.not-open", "", "case", "This case is closed or paid, its debtor is known to be insolvent already, or it does not exist.")];
        }

        await advance.TellAsync(work.State, "insolvent", new CaseSignal.DebtorInsolvent(today, kind.Trim(), by), today, cancellationToken).ConfigureAwait(false);
        return [];
    }
}
