using Dunning.Cases.Lifecycle;
using Dunning.Core.Findings;
using Dunning.Operations.Calendars;

namespace Dunning.Operations.Casework;

/// <summary>Records that the debtor contests the claim. Nothing goes out until a person settled it.</summary>
public sealed class RaiseDispute(ICaseStore cases, AdvanceCases advance, IOfficeClock clock)
{
    public async Task<IReadOnlyList<Finding>> ExecuteAsync(long caseId, string text, string by, string? owner, DateOnly? deadline, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrWhiteSpace(text))
        {
            return [Finding.Error("dispute.no-text", "", "text", "Say what the debtor contests.")];
        }

        var work = await cases.FindAsync(caseId, today, cancellationToken).ConfigureAwait(false);
        if (work is null || !work.State.IsChased || work.State.Dispute is not null)
        {
            return [Finding.Error("dispute.not-open", "", "case", "This case is closed or paid, disputed already, or does not exist.")];
        }

        if (deadline is { } day && (day <= today || day > today.AddDays(PlaceHold.LongestDays)))
        {
            return [Finding.Error("dispute.deadline", "", "deadline", $"A dispute is judged after today and within {PlaceHold.LongestDays} days.")];
        }

        await advance.TellAsync(work.State, "dispute", new CaseSignal.DisputeRaised(text.Trim(), by, owner, deadline), today, cancellationToken).ConfigureAwait(false);
        return [];
    }
}
