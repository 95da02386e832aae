using Dunning.Cases.Lifecycle;

namespace Dunning.Cases.Tasks;

/// <summary>What a person reported about a task.</summary>
/// <param name="Outcome">One of the task's outcomes.</param>
/// <param name="By">Who did it.</param>
/// <param name="SpokenWith">Name of the person spoken to; null when nobody was reached.</param>
/// <param name="Day">A day that belongs to the outcome: promised for, call back on; null for none.</param>
/// <param name="Amount">An amount that belongs to the outcome: promised; null for all that is open.</param>
/// <param name="Note">A neutral note; null for none.</param>
public sealed record TaskResult(string Outcome, string By, string? SpokenWith, DateOnly? Day, decimal? Amount, string? Note)
{
    /// <summary>The time of the day in the Netherlands at which it was reported; null when that is not known.</summary>
    public TimeOnly? At { get; init; }

    /// <summary>Why payment was late; null when that was not said.</summary>
    public DelayReason? Reason { get; init; }

    /// <summary>The terms of a payment plan that was agreed; null for those that were proposed.</summary>
    public IReadOnlyList<Instalment>? Terms { get; init; }
}
