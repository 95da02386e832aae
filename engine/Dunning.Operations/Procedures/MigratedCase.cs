using Dunning.Core.Findings;

namespace Dunning.Operations.Procedures;

/// <summary>What moving came to for one case.</summary>
/// <param name="Case">Its reference: <c>D-000123</c>.</param>
/// <param name="Outcome">Whether it moves.</param>
public sealed record MigratedCase(string Case, MigrationOutcome Outcome)
{
    /// <summary>What it waits at on the new version.</summary>
    public IReadOnlyList<string> WaitsAt { get; init; } = [];

    /// <summary>The day on which something would have happened by itself; null for none.</summary>
    public DateOnly? NextBefore { get; init; }

    /// <summary>The day on which something happens by itself on the new version; null for none.</summary>
    public DateOnly? NextAfter { get; init; }

    /// <summary>Messages and tasks withdrawn because the new version wants them otherwise.</summary>
    public IReadOnlyList<string> Withdrawn { get; init; } = [];

    /// <summary>What is planned instead.</summary>
    public IReadOnlyList<string> Planned { get; init; } = [];

    /// <summary>Why it does not move.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
