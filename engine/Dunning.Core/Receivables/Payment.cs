using Dunning.Core.Amounts;

namespace Dunning.Core.Receivables;

/// <summary>What was applied to one invoice: a payment, a part of one, or a credit note.</summary>
/// <param name="Id">Names the source, stable over imports: bank reference and position, credit note number.</param>
/// <param name="InvoiceNumber">The invoice it was applied to.</param>
/// <param name="Day">The day the creditor's account was credited.</param>
/// <param name="Amount">Positive: lowers what is owed; negative: a reversal.</param>
/// <param name="Kind">Bank payment, credit note or written by hand.</param>
/// <law>BW 6:114 lid 2: the moment of payment is the crediting of the creditor's account.</law>
public sealed record Payment(string Id, string InvoiceNumber, DateOnly Day, Money Amount, PaymentKind Kind);
