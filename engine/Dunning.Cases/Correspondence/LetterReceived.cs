namespace Dunning.Cases.Correspondence;

/// <summary>A payment that was received.</summary>
/// <param name="Day">The day the account was credited.</param>
/// <param name="Amount">How much.</param>
public sealed record LetterReceived(DateOnly Day, decimal Amount);
