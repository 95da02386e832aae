namespace Dunning.Operations.Tasks;

/// <summary>What is owed at this moment, in the invoice's currency.</summary>
/// <param name="ClientId">To whom.</param>
/// <param name="Invoice">On the invoice of the task.</param>
/// <param name="Account">On all of the debtor's invoices with this client together.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record OwedNow(string ClientId, decimal Invoice, decimal Account, string Currency);
