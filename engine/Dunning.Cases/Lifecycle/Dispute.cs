namespace Dunning.Cases.Lifecycle;

/// <summary>The debtor contests the claim.</summary>
/// <param name="Text">What is contested, neutrally put.</param>
/// <param name="RaisedOn">The day it was raised.</param>
public sealed record Dispute(string Text, DateOnly RaisedOn);
