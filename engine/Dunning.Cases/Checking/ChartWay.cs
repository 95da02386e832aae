using Dunning.Workflows.Activities;

namespace Dunning.Cases.Checking;

/// <summary>One way a step can end, and where the procedure then goes on.</summary>
/// <param name="Outcome">How it ends; null when it ends in one way only.</param>
/// <param name="TargetId">The step after it; null when the branch ends here.</param>
/// <param name="Target">What people call that step.</param>
public sealed record ChartWay(Wording? Outcome, string? TargetId, string Target);
