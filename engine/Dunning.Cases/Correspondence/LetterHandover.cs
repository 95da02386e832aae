namespace Dunning.Cases.Correspondence;

/// <summary>Who takes over the claim.</summary>
/// <param name="Recipient">Name of the agency, bailiff or law firm.</param>
/// <param name="IsCourt">Whether it goes to court; out of court otherwise.</param>
public sealed record LetterHandover(string Recipient, bool IsCourt);
