using Dunning.Core.Findings;

namespace Dunning.Operations.Procedures;

/// <summary>What moving cases to another version came to.</summary>
/// <param name="DryRun">Whether nothing was stored.</param>
/// <param name="Cases">Case by case, in order of their number.</param>
/// <param name="Findings">What was wrong with the order itself; then no case was looked at.</param>
public sealed record MigrationReport(bool DryRun, IReadOnlyList<MigratedCase> Cases, IReadOnlyList<Finding> Findings)
{
    /// <summary>How many cases move, or would.</summary>
    public int Moved => Count(MigrationOutcome.Moved);

    /// <summary>How many are there already, or have ended.</summary>
    public int Skipped => Count(MigrationOutcome.Skipped);

    /// <summary>How many can not.</summary>
    public int Refused => Count(MigrationOutcome.Refused);

    private int Count(MigrationOutcome outcome) => Cases.Count(each => each.Outcome == outcome);
}
