using Dunning.Core.Amounts;

namespace Dunning.Core.Receivables;

/// <summary>How a payment is spread within one claim; the four parts add up to the payment.</summary>
/// <param name="ToCosts">Applied to costs, first.</param>
/// <param name="ToInterest">Applied to accrued interest, second.</param>
/// <param name="ToPrincipal">Applied to the principal, last.</param>
/// <param name="Overpaid">What was too much.</param>
/// <law>BW 6:44 lid 1</law>
public sealed record ClaimAllocation(Money ToCosts, Money ToInterest, Money ToPrincipal, Money Overpaid);
