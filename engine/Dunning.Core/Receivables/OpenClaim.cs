using Dunning.Core.Amounts;

namespace Dunning.Core.Receivables;

/// <summary>A claim with what is still open on it: all that is needed to find and allocate payments.</summary>
/// <param name="Number">Invoice number.</param>
/// <param name="Due">Last day of the payment term.</param>
/// <param name="Open">What is left to pay; not negative.</param>
/// <param name="PaymentReference">Reference the debtor was asked to pay with; null when there is only the number.</param>
public sealed record OpenClaim(string Number, DateOnly Due, Money Open, string? PaymentReference = null);
