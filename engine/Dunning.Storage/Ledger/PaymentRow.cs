using Dunning.Core.Amounts;
using Dunning.Core.Receivables;

namespace Dunning.Storage.Ledger;

/// <summary>A payment as the table has it.</summary>
internal sealed record PaymentRow(long InvoiceId, string PaymentId, string InvoiceNumber, string Day, string Currency, long AmountCents, long Kind)
{
    public Payment Payment => new(PaymentId, InvoiceNumber, Databases.Day.Read(Day), Money.FromCents(AmountCents, Currency), (PaymentKind)Kind);
}
