namespace Dunning.Workflows.Execution;

/// <summary>What a burst is told of the world.</summary>
/// <param name="Today">The day it is.</param>
/// <param name="Host">Facts for the host's activities; opaque to the engine.</param>
/// <param name="HostValues">
/// Of the host, one value for each slot of its vocabulary, as they are when it is asked: before each activity that reads them, so that what the host changed
/// during a burst is seen by the activities that follow. Many bursts read none.
/// </param>
public sealed record RunContext(DateOnly Today, object Host, Func<object, object?[]> HostValues)
{
    /// <summary>What a burst is told of a world of which the values are known already.</summary>
    public RunContext(DateOnly today, object host, object?[] hostValues)
        : this(today, host, _ => hostValues)
    {
    }

    /// <summary>Whether decisions say why they came out as they did (<see cref="BurstEvent.Because"/>).</summary>
    public bool Explain { get; init; }
}
