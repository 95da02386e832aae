using System.Globalization;
using Dunning.Cases.Activities;
using Dunning.Cases.Dossiers;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Core.Amounts;
using Dunning.Core.Findings;
using Dunning.Core.Receivables;
using Dunning.Operations.Calendars;
using Dunning.Operations.Casework;
using Dunning.Operations.Desk;
using Dunning.Operations.Ledger;
using Dunning.Operations.Tasks;

namespace Dunning.Operations.Agencies;

/// <summary>
/// Takes in what an agency, bailiff or law firm tells: how a claim stands, what it paid over and kept. The money is spread by law, the principal's part is
/// booked on the invoice, and the procedure goes on by the status. The same row twice changes nothing.
/// </summary>
public sealed class TakeAgencyReports(IAgencyFileReader reader, ICaseStore cases, ILedger ledger, IDesk desk, AdvanceCases advance, RecordTaskResult tasks, IOfficeClock clock)
{
    /// <summary>The claim is with them still.</summary>
    public const string Running = "Running";

    /// <summary>The claim comes back to the office.</summary>
    public const string Returned = "Returned";

    /// <param name="file">The file.</param>
    /// <param name="name">Its name, for findings.</param>
    /// <param name="by">Who brings it in.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    public async Task<AgencyResult> ExecuteAsync(byte[] file, string name, string by, CancellationToken cancellationToken)
    {
        var (rows, findings) = reader.Read(file, name);
        var (all, taken, known, refused, remitted) = (findings.ToList(), 0, 0, findings.Count(finding => finding.Severity == Severity.Error), 0m);
        foreach (var row in rows)
        {
            var (isNew, wrong) = await TakeAsync(row, name, by, cancellationToken).ConfigureAwait(false);
            all.AddRange(wrong);
            if (wrong.HasErrors())
            {
                refused++;
            }
            else if (isNew)
            {
                (taken, remitted) = (taken + 1, remitted + row.Remitted);
            }
            else
            {
                known++;
            }
        }

        return new AgencyResult(taken, known, refused, remitted, all);
    }

    /// <summary>Calls a claim back: it comes back to the office, with the reason.</summary>
    public async Task<IReadOnlyList<Finding>> RecallAsync(long caseId, string reason, string by, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return [Finding.Error("agency.no-reason", "", "reason", "Say why the claim is called back.")];
        }

        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        var row = new AgencyRow("", caseId, Returned, 0, 0, today, FormattableString.Invariant($"recall:{today:yyyy-MM-dd}"), reason.Trim());
        return (await TakeAsync(row, "", by, cancellationToken).ConfigureAwait(false)).Findings;
    }

    private async Task<(bool IsNew, IReadOnlyList<Finding> Findings)> TakeAsync(AgencyRow row, string file, string by, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        var day = row.Day ?? today;
        var dossier = await desk.DossierAsync(DeskScope.Office, row.CaseId, today, cancellationToken).ConfigureAwait(false);
        if (Wrong(row, file, dossier, day, today) is { } wrong)
        {
            return (false, [wrong]);
        }

        var (state, facts) = (dossier!.State, dossier.Facts);
        var reference = row.Reference ?? string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}/{row.Status}/{row.Remitted:0.00}/{row.Kept:0.00}");
        if (dossier.Timeline.Any(entry => entry.Event is CaseEvent.AgencyReported { Report: var earlier } && earlier.Reference == reference))
        {
            return (false, []);
        }

        var claimedOn = dossier.Timeline.FirstOrDefault(entry => entry.Event is CaseEvent.InterestClaimed)?.Day ?? default;
        var account = ClaimAccount.On(facts, state, claimedOn, day);
        var (kept, gross) = (new Money(row.Kept, facts.Open.Currency), new Money(row.Kept + row.Remitted, facts.Open.Currency));

        // What it kept went to costs, its own or ours; the rest follows the law.
        var parts = Allocation.Within(Money.Max(account.Costs, kept), account.Interest, account.Principal, gross);
        if (parts.ToPrincipal.IsPositive)
        {
            var payment = new Payment($"{AgencyReport.PaymentPrefix}{CaseState.Reference(state.Id)}:{reference}", facts.Invoice.Invoice.Number, day, parts.ToPrincipal, PaymentKind.Manual);
            await ledger.SaveAsync(new LedgerChange(facts.Client.Id, [], [], [], [payment]), cancellationToken).ConfigureAwait(false);
        }

        var report = new AgencyReport(day, row.Status, row.Remitted, row.Kept, parts.ToCosts.Amount, parts.ToInterest.Amount, parts.ToPrincipal.Amount, reference);
        await cases.LeaveSignalAsync(state.Id, $"agency:{CaseState.Reference(state.Id)}:{reference}", new CaseSignal.AgencyReported(report, row.Note, by), cancellationToken).ConfigureAwait(false);
        await advance.OneAsync(state.Id, today, cancellationToken).ConfigureAwait(false);
        await GoOnAsync(row, by, today, cancellationToken).ConfigureAwait(false);
        return (true, parts.Overpaid.IsPositive
            ? [Finding.Warning("agency.too-much", file, row.Place, $"{parts.Overpaid} more was paid than is owed here; it is not booked.", "ask what it is for; interest may not be claimed yet")]
            : []);
    }

    private static Finding? Wrong(AgencyRow row, string file, Dossier? dossier, DateOnly day, DateOnly today) => dossier switch
    {
        null => Finding.Error("agency.no-case", file, row.Place, $"There is no case {CaseState.Reference(row.CaseId)}."),
        _ when dossier.State.Handover is null && !dossier.Timeline.Any(entry => entry.Event is CaseEvent.HandedOver) =>
            Finding.Error("agency.not-handed-over", file, row.Place, $"{CaseState.Reference(row.CaseId)} was never handed over.", "end its task with the handover first"),
        _ when row.Remitted < 0 || row.Kept < 0 || decimal.Round(row.Remitted, 2) != row.Remitted || decimal.Round(row.Kept, 2) != row.Kept =>
            Finding.Error("agency.amount", file, row.Place, "Amounts are whole cents and not negative.", "take a payment back by hand"),
        _ when day > today || day < dossier.Facts.Invoice.Invoice.IssueDate => Finding.Error("agency.day", file, row.Place, "The day lies in the future, or before the invoice."),
        _ => null,
    };

    // Whoever was to ask how it stands need not any more.
    private async Task GoOnAsync(AgencyRow row, string by, DateOnly today, CancellationToken cancellationToken)
    {
        var dossier = await desk.DossierAsync(DeskScope.Office, row.CaseId, today, cancellationToken).ConfigureAwait(false);
        if (dossier?.State.Handover is not null
            && dossier.Tasks.FirstOrDefault(open => open.Task.Queue == Queues.Handovers && open.Task.Outcomes.Contains(row.Status, StringComparer.Ordinal)) is { } asking
            && (row.Status != Running || asking.Task.Due <= today))
        {
            await tasks.ExecuteAsync(asking.Task.Key, new TaskResult(row.Status, by, null, null, null, row.Note.Length == 0 ? null : row.Note), cancellationToken).ConfigureAwait(false);
        }
    }
}
