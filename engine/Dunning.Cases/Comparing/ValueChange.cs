namespace Dunning.Cases.Comparing;

/// <summary>One value of a part that is in both versions.</summary>
/// <param name="Name">What the value is, for people.</param>
/// <param name="Before">As it was; null when it was not given.</param>
/// <param name="After">As it is; null when it is not given.</param>
public sealed record ValueChange(string Name, string? Before, string? After);
