namespace Dunning.Operations.Accounts;

/// <summary>Something that happened to an account.</summary>
/// <param name="Moment">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Account">The account's name; null when a name was tried that nobody has (what was typed may be a password).</param>
/// <param name="By">Who did it.</param>
public sealed record AccountEvent(DateTimeOffset Moment, AccountEventKind Kind, string? Account, string By);
