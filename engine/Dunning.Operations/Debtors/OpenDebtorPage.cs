using Dunning.Cases.Correspondence;
using Dunning.Cases.Lifecycle;
using Dunning.Operations.Calendars;
using Dunning.Operations.Casework;

namespace Dunning.Operations.Debtors;

/// <summary>Reads what a debtor may see: his own invoices with one client, and nothing else of the office.</summary>
public sealed class OpenDebtorPage(IDebtorCases cases, IOfficeClock clock)
{
    /// <param name="caseId">One of his cases.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>Null when there is no such case.</returns>
    public async Task<DebtorPage?> ExecuteAsync(long caseId, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        var all = await cases.OfAsync(caseId, today, cancellationToken).ConfigureAwait(false);
        if (all.Count == 0)
        {
            return null;
        }

        var facts = all[0].Facts;
        var own = all.Where(IsTold).Select(work => Invoice(work, today));
        var known = all.Select(work => work.Facts.Invoice.Invoice.Number).ToHashSet(StringComparer.Ordinal);
        var others = all.Select(work => work.Facts.Account).DistinctBy(account => account.Total.Currency)
            .SelectMany(account => account.OpenLines).Where(line => !known.Contains(line.Invoice.Number)).Select(line => new DebtorInvoice(line, null, 0, 0, IsPaid: false));
        return new DebtorPage(
            facts.Firm, facts.Client, facts.Debtor, today,
            [
                .. own.Concat(others).OrderBy(invoice => invoice.IsPaid ? 2 : invoice.Line.IsDue ? 0 : 1)
                    .ThenBy(invoice => invoice.Line.Invoice.DueDate).ThenBy(invoice => invoice.Line.Invoice.Number, StringComparer.Ordinal),
            ]);
    }

    // What was withdrawn or given up is not asked for any more, and was not paid either.
    private static bool IsTold(CaseWork work) => work.State.Closed is null or CloseReason.Paid or CloseReason.HandedOver or CloseReason.Ended;

    private static DebtorInvoice Invoice(CaseWork work, DateOnly today)
    {
        var claim = LetterFactsBuilder.Claim([(work.Facts, work.State)], work.Facts.Open.Amount, today);
        var paid = work.Facts.IsPaid;
        return new DebtorInvoice(work.Facts.Invoice, work.State, paid ? 0 : claim.Costs, paid ? 0 : claim.Interest, paid);
    }
}
