namespace Dunning.Operations.Running;

/// <summary>What a day's run would send, and what it would not.</summary>
/// <param name="Day">The day.</param>
/// <param name="Lines">The messages, by client, template and case.</param>
/// <param name="Total">How many there are in all; more than the lines when only the first were looked at.</param>
public sealed record RunProposal(DateOnly Day, IReadOnlyList<ProposalLine> Lines, int Total)
{
    /// <summary>How many stand so.</summary>
    public int Count(ProposalStanding standing) => Lines.Count(line => line.Standing == standing);
}
