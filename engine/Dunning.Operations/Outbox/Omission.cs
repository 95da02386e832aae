namespace Dunning.Operations.Outbox;

/// <summary>That messages are left out of a run.</summary>
/// <param name="Reason">Why; it goes into the dossier.</param>
/// <param name="Today">The day of the run.</param>
/// <param name="Until">The day on which they come up again.</param>
/// <param name="By">Who left them out.</param>
public sealed record Omission(string Reason, DateOnly Today, DateOnly Until, string By);
