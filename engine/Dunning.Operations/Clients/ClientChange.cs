namespace Dunning.Operations.Clients;

/// <summary>One setting of a client that somebody changed.</summary>
/// <param name="Moment">When.</param>
/// <param name="Setting">Name of the setting: <c>email</c>, <c>procedureInputs</c>.</param>
/// <param name="Before">What it was, as JSON.</param>
/// <param name="After">What it is since, as JSON.</param>
/// <param name="By">Who did it.</param>
public sealed record ClientChange(DateTimeOffset Moment, string Setting, string Before, string After, string By);
