namespace Dunning.Operations.Desk;

/// <summary>How many open cases last got this message.</summary>
/// <param name="Name">The message in the procedure's words; empty for cases that got none yet.</param>
/// <param name="Cases">How many.</param>
/// <param name="Amount">Open on them, euro.</param>
public sealed record StageFigures(string Name, int Cases, decimal Amount);
