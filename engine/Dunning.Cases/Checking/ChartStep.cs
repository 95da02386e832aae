using Dunning.Workflows.Activities;

namespace Dunning.Cases.Checking;

/// <summary>A step on the chart of a procedure.</summary>
/// <param name="Timing">When it can begin.</param>
/// <param name="Activity">What it does.</param>
/// <param name="Day">The first day on which it can begin for the sample invoice, weekends and holidays applied; null on the lane of a trigger.</param>
/// <param name="Ways">How it can end.</param>
public sealed record ChartStep(TimelineStep Timing, ActivityDescriptor Activity, DateOnly? Day, IReadOnlyList<ChartWay> Ways)
{
    /// <summary>The step.</summary>
    public string Id => Timing.ActivityId;
}
