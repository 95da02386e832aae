namespace Dunning.Cases.Lifecycle;

/// <summary>An activity of the workflow that completed.</summary>
/// <param name="ActivityId">Its id in the definition.</param>
/// <param name="Outcome">The port it left by.</param>
public sealed record Step(string ActivityId, string Outcome);
