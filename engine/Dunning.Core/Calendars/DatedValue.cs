namespace Dunning.Core.Calendars;

/// <summary>A value with the day from which it holds.</summary>
/// <param name="From">First day on which it holds.</param>
/// <param name="Value">What holds until the next one begins.</param>
public sealed record DatedValue<T>(DateOnly From, T Value);
