namespace Dunning.Cases.Correspondence;

/// <summary>An earlier message.</summary>
/// <param name="Day">The day it was sent.</param>
/// <param name="Name">What it was: "herinnering", "tweede herinnering".</param>
/// <param name="Channel">"brief", "e-mail" or "telefoongesprek".</param>
public sealed record LetterEarlier(DateOnly Day, string Name, string Channel);
