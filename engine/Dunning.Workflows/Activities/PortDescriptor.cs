namespace Dunning.Workflows.Activities;

/// <summary>One way an activity can end.</summary>
/// <param name="Name">The outcome.</param>
/// <param name="DisplayName">As the canvas shows it.</param>
public sealed record PortDescriptor(string Name, Wording DisplayName);
