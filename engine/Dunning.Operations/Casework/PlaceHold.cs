using Dunning.Cases.Lifecycle;
using Dunning.Core.Findings;
using Dunning.Operations.Calendars;

namespace Dunning.Operations.Casework;

/// <summary>Stops dunning in a case until a day, with a reason.</summary>
public sealed class PlaceHold(ICaseStore cases, AdvanceCases advance, IOfficeClock clock)
{
    /// <summary>A hold must end; longer than this is a decision to close.</summary>
    public const int LongestDays = 366;

    public async Task<IReadOnlyList<Finding>> ExecuteAsync(long caseId, string reason, DateOnly until, string by, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        var work = await cases.FindAsync(caseId, today, cancellationToken).ConfigureAwait(false);
        var findings = new List<Finding>();
        if (work is null || !work.State.IsChased)
        {
            findings.Add(Finding.Error("hold.case-closed", "", "case", "This case is closed or paid or does not exist; there is nothing to hold."));
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            findings.Add(Finding.Error("hold.no-reason", "", "reason", "A hold needs a reason."));
        }

        if (until <= today || until > today.AddDays(LongestDays))
        {
            findings.Add(Finding.Error("hold.until", "", "until", $"A hold ends after today and within {LongestDays} days."));
        }

        if (findings.Count == 0)
        {
            await advance.TellAsync(work!.State, "hold", new CaseSignal.HoldPlaced(new Hold(reason.Trim(), until, by)), today, cancellationToken).ConfigureAwait(false);
        }

        return findings;
    }
}
