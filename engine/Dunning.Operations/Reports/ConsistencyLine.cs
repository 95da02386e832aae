namespace Dunning.Operations.Reports;

/// <summary>One step of one client in one month: how often it was done, and how often late.</summary>
/// <param name="ClientId">The client.</param>
/// <param name="ClientName">Its name.</param>
/// <param name="Month">First day of the month in which it was done.</param>
/// <param name="Kind">What sort of step.</param>
/// <param name="Step">Its name, in the procedure's words.</param>
/// <param name="Done">How often it was done.</param>
/// <param name="Late">How often of those later than planned.</param>
/// <param name="DaysLate">Days later, of those together.</param>
/// <param name="Worst">Days later, of the worst of those.</param>
/// <param name="Reasons">How many of the late ones for which reason.</param>
public sealed record ConsistencyLine(
    string ClientId, string ClientName, DateOnly Month, StepKind Kind, string Step, int Done, int Late, int DaysLate, int Worst, IReadOnlyDictionary<LateReason, int> Reasons)
{
    /// <summary>Days later than planned on average, over all that was done.</summary>
    public decimal AverageDaysLate => Done == 0 ? 0 : Math.Round((decimal)DaysLate / Done, 1, MidpointRounding.AwayFromZero);
}
