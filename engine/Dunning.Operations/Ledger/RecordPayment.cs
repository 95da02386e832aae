using Dunning.Core.Amounts;
using Dunning.Core.Findings;
using Dunning.Core.Receivables;
using Dunning.Operations.Calendars;
using Dunning.Operations.Casework;

namespace Dunning.Operations.Ledger;

/// <summary>Records a payment by hand for the invoice of a case.</summary>
public sealed class RecordPayment(ILedger ledger, ICaseStore cases, AdvanceCases advance, IOfficeClock clock)
{
    /// <param name="caseId">The case.</param>
    /// <param name="day">The day the creditor's account was credited.</param>
    /// <param name="amount">In the invoice's currency; negative to take one back.</param>
    /// <param name="formId">Names this entry: the same form sent twice is one payment.</param>
    /// <param name="by">Who recorded it.</param>
    /// <param name="cancellationToken">Stops before it is stored.</param>
    public async Task<IReadOnlyList<Finding>> ExecuteAsync(
        long caseId, DateOnly day, decimal amount, string formId, string by, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        if (await cases.FindAsync(caseId, today, cancellationToken).ConfigureAwait(false) is not { } work)
        {
            return [Finding.Error("payment.no-case", "", "case", "There is no such case.")];
        }

        var invoice = work.Facts.Invoice.Invoice;
        var findings = new List<Finding>();
        if (amount == 0 || decimal.Round(amount, 2) != amount)
        {
            findings.Add(Finding.Error("payment.amount", "", "amount", "A payment is an amount in whole cents, not zero."));
        }

        if (day > today || day < invoice.IssueDate.AddYears(-1))
        {
            findings.Add(Finding.Error("payment.day", "", "day", "The day of a payment is not in the future and not long before the invoice."));
        }

        if (findings.Count == 0)
        {
            var payment = new Payment($"manual:{by}:{formId}", invoice.Number, day, new Money(amount, invoice.Amount.Currency), PaymentKind.Manual);
            await ledger.SaveAsync(new LedgerChange(invoice.ClientId, [], [], [], [payment]), cancellationToken).ConfigureAwait(false);
            await advance.OneAsync(caseId, today, cancellationToken).ConfigureAwait(false);
        }

        return findings;
    }
}
