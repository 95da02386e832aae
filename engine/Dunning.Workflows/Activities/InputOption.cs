namespace Dunning.Workflows.Activities;

/// <summary>One value an input may be chosen from.</summary>
public sealed record InputOption(string Value, Wording Text);
