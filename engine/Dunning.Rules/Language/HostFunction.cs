namespace Dunning.Rules.Language;

/// <summary>A function the host lends to expressions.</summary>
/// <param name="Name">As expressions call it: <c>BusinessDaysBetween</c>.</param>
/// <param name="Body">Pure; scalar parameters and result.</param>
/// <param name="Description">What it does, for completion and documentation.</param>
public sealed record HostFunction(string Name, Delegate Body, string Description);
