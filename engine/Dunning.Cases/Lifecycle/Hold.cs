namespace Dunning.Cases.Lifecycle;

/// <summary>Dunning stopped, with a reason and an end.</summary>
/// <param name="Reason">Why, in the words of who stopped it.</param>
/// <param name="Until">The day on which the procedure goes on by itself.</param>
/// <param name="By">Who stopped it.</param>
public sealed record Hold(string Reason, DateOnly Until, string By);
