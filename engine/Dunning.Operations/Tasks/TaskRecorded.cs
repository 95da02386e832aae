using Dunning.Cases.Traces;
using Dunning.Core.Findings;

namespace Dunning.Operations.Tasks;

/// <summary>What recording the result of a task brought.</summary>
/// <param name="Findings">What was wrong with it; when there are errors nothing was recorded.</param>
/// <param name="AlreadyDone">Whether somebody ended the task before.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Led">What it led to, in sentences.</param>
public sealed record TaskRecorded(IReadOnlyList<Finding> Findings, bool AlreadyDone, long CaseId, IReadOnlyList<Trace> Led);
