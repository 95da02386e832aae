using Dunning.Cases.Lifecycle;
using Dunning.Operations.Procedures;

namespace Dunning.Operations.Casework;

/// <summary>Opens a case for every invoice whose term is over (or nearly, when its procedure says so) and that is not paid.</summary>
public sealed class OpenCases(ICaseStore cases, ProcedureLibrary procedures)
{
    private const int BatchSize = 500;

    /// <summary>Overdue invoices that get no case, because no version of their client's procedure is published (any more).</summary>
    public async Task<IReadOnlyList<WaitingInvoices>> HeldBackAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var latest = await procedures.LatestAsync(cancellationToken).ConfigureAwait(false);
        return await cases.WithoutProcedureAsync([.. latest.Keys], today, cancellationToken).ConfigureAwait(false);
    }

    /// <returns>How many cases were opened.</returns>
    public async Task<AdvanceReport> ExecuteAsync(DateOnly today, bool propose, CancellationToken cancellationToken)
    {
        var report = AdvanceReport.Nothing;
        var latest = await procedures.LatestAsync(cancellationToken).ConfigureAwait(false);
        var dueBefore = latest.ToDictionary(pair => pair.Key, pair => today.AddDays(pair.Value.LeadDays), StringComparer.Ordinal);
        while (true)
        {
            var toOpen = await cases.ToOpenAsync(dueBefore, today, BatchSize, cancellationToken).ConfigureAwait(false);
            if (toOpen.Count == 0)
            {
                return report;
            }

            var saves = new List<CaseSave>(toOpen.Count);
            foreach (var (caseId, facts) in toOpen)
            {
                var procedure = latest[facts.Client.ProcedureId];
                var opened = Advance.Open(procedure, caseId, facts, today);
                var moved = Advance.Decide(procedure, opened.State, facts, [], today);
                saves.Add(new CaseSave(new Decision(0, moved.State, [.. opened.Events, .. moved.Events]), [], Opens: true, propose));
            }

            await cases.SaveAsync(saves, today, cancellationToken).ConfigureAwait(false);
            report = report.With(saves);
        }
    }
}
