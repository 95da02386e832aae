namespace Dunning.Operations.Accounts;

/// <summary>A page of what happened to accounts, newest first.</summary>
/// <param name="Rows">The events.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record AccountEventPage(IReadOnlyList<AccountEvent> Rows, int Total);
