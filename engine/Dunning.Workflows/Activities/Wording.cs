namespace Dunning.Workflows.Activities;

/// <summary>A text for people in both languages of the editor.</summary>
public sealed record Wording(string Dutch, string English);
