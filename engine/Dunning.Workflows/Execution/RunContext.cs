namespace Dunning.Workflows.Execution;

/// <summary>What a burst is told of the world.</summary>
/// <param name="Today">The day it is.</param>
/// <param name="Host">Facts for the host's activities; opaque to the engine.</param>
/// <param name="HostValues">One value for each slot of the host's vocabulary. What the host changes in it during a burst, the activities that follow see.</param>
public sealed record RunContext(DateOnly Today, object Host, object?[] HostValues)
{
    /// <summary>Whether decisions say why they came out as they did (<see cref="BurstEvent.Because"/>).</summary>
    public bool Explain { get; init; }
}
