using Dunning.Cases.Lifecycle;
using Dunning.Core.Findings;

namespace Dunning.Cases.Migrating;

/// <summary>What moving a case to another version comes to.</summary>
public abstract record Migration
{
    private Migration()
    {
    }

    /// <summary>There is nothing to move: the case has ended, or follows the version already.</summary>
    public sealed record Skipped : Migration;

    /// <summary>The case can not go there; it stays where it is.</summary>
    public sealed record Refused(IReadOnlyList<Finding> Findings) : Migration;

    /// <summary>The case on the other version.</summary>
    /// <param name="Decision">To be saved.</param>
    /// <param name="WaitsAt">What it waits at there, in the procedure's words.</param>
    /// <param name="NextBefore">The day on which something would have happened by itself.</param>
    /// <param name="NextAfter">The day on which something happens by itself now.</param>
    /// <param name="Withdrawn">Messages and tasks that the new version wants otherwise.</param>
    /// <param name="Planned">What is planned instead.</param>
    public sealed record Moved(
        Decision Decision, IReadOnlyList<string> WaitsAt, DateOnly? NextBefore, DateOnly? NextAfter, IReadOnlyList<string> Withdrawn, IReadOnlyList<string> Planned) : Migration;
}
