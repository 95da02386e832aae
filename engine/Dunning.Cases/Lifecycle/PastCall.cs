namespace Dunning.Cases.Lifecycle;

/// <summary>A call that was made.</summary>
/// <param name="Day">The day of the call.</param>
/// <param name="Reached">Whether somebody was spoken to.</param>
/// <param name="SpokenWith">Name of the person; empty when not noted.</param>
/// <param name="PromisedOn">The day payment was promised for; null for none.</param>
/// <param name="PromisedAmount">The amount promised; null for none.</param>
public sealed record PastCall(DateOnly Day, bool Reached, string SpokenWith, DateOnly? PromisedOn, decimal? PromisedAmount);
