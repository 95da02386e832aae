using Dunning.Core.Amounts;

namespace Dunning.Operations.Ledger;

/// <summary>A received (or taken back) amount on the client's account.</summary>
/// <param name="Reference">The bank's reference; unique within the client.</param>
/// <param name="Day">Day of booking.</param>
/// <param name="Amount">Signed.</param>
/// <param name="Name">Who paid; null when not given.</param>
/// <param name="Iban">From which account; null when not given.</param>
/// <param name="Text">What was written with it; null for nothing.</param>
/// <param name="Applied">How much of it was applied to invoices.</param>
public sealed record BankEntry(string Reference, DateOnly Day, Money Amount, string? Name, string? Iban, string? Text, Money Applied);
