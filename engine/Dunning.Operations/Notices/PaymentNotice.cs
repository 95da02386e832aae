namespace Dunning.Operations.Notices;

/// <summary>A payment service provider tells that a debtor paid. The money is not there yet: the bank's file says when it is.</summary>
/// <param name="Id">The provider's own id; names the notice.</param>
/// <param name="Reference">What the payment link carried: invoice numbers or payment reference.</param>
/// <param name="Amount">What was paid.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="PaidOn">The day it was paid.</param>
public sealed record PaymentNotice(string Id, string Reference, decimal Amount, string Currency, DateOnly PaidOn);
