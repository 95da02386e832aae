namespace Dunning.Cases.Correspondence;

/// <summary>A telephone call in which somebody was reached.</summary>
/// <param name="Day">The day of the call.</param>
/// <param name="SpokenWith">Name of the person; empty when not noted.</param>
/// <param name="PromisedOn">The day payment was promised for; null when nothing was promised.</param>
/// <param name="PromisedAmount">The amount promised; null when nothing was promised.</param>
public sealed record LetterCall(DateOnly Day, string SpokenWith, DateOnly? PromisedOn, decimal? PromisedAmount);
