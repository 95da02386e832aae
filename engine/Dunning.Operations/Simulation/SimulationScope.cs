namespace Dunning.Operations.Simulation;

/// <summary>What of a simulation is looked at.</summary>
/// <param name="From">First day that counts.</param>
/// <param name="To">Last day that counts.</param>
/// <param name="Today">The office's day: what has no case by now can only open from now.</param>
/// <param name="ClientIds">The clients.</param>
/// <param name="Assumed">Outcomes to assume when nothing is recorded about a task (any more); none: it stays open.</param>
/// <param name="Top">How many of the cases that change most are told in full.</param>
public sealed record SimulationScope(
    DateOnly From, DateOnly To, DateOnly Today, IReadOnlyCollection<string> ClientIds, IReadOnlyList<string> Assumed, int Top)
{
    /// <summary>One debtor of so many is looked at, of a portfolio too large to live as a whole while somebody waits; 1 for all.</summary>
    public int Share { get; init; } = 1;

    /// <summary>
    /// Lives go on for so many days after the last that counts: what moves past that day is told as later, not as gone.
    /// </summary>
    public const int Beyond = 60;
}
