namespace Dunning.Cases.Lifecycle;

/// <summary>The debtor contests the claim. Only the invoice it is about stops.</summary>
/// <param name="Text">What is contested, neutrally put.</param>
/// <param name="RaisedOn">The day it was raised.</param>
/// <param name="Owner">Who sees to it; null for whoever takes the task.</param>
/// <param name="Deadline">The day by which it should be judged; null for none.</param>
/// <param name="Escalated">Whether the deadline passed and the office's administrators were told.</param>
public sealed record Dispute(string Text, DateOnly RaisedOn, string? Owner = null, DateOnly? Deadline = null, bool Escalated = false);
