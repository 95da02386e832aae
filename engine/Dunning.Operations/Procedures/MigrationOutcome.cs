namespace Dunning.Operations.Procedures;

/// <summary>Whether a case moves to another version.</summary>
public enum MigrationOutcome
{
    /// <summary>It moves, or would.</summary>
    Moved,

    /// <summary>It is there already, or has ended.</summary>
    Skipped,

    /// <summary>It can not; the findings say why.</summary>
    Refused,
}
