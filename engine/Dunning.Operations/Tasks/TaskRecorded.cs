using Dunning.Cases.Traces;
using Dunning.Core.Findings;

namespace Dunning.Operations.Tasks;

/// <summary>What recording the result of a task brought.</summary>
/// <param name="Findings">What was wrong with it; when there are errors nothing was recorded.</param>
/// <param name="AlreadyDone">Whether somebody ended the task before.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Led">What it led to: its consequence.</param>
public sealed record TaskRecorded(IReadOnlyList<Finding> Findings, bool AlreadyDone, long CaseId, IReadOnlyList<Trace> Led)
{
    /// <summary>The version of the case that came of it: as long as it stands, the result can be taken back.</summary>
    public int Version { get; init; }
}
