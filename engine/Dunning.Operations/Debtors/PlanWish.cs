using Dunning.Cases.Lifecycle;

namespace Dunning.Operations.Debtors;

/// <summary>How a debtor proposes to pay in parts.</summary>
/// <param name="Count">In how many instalments.</param>
/// <param name="Rhythm">The time between two.</param>
/// <param name="First">The day of the first.</param>
public sealed record PlanWish(int Count, PlanRhythm Rhythm, DateOnly First)
{
    /// <summary>The instalments; the last takes the rest.</summary>
    /// <param name="total">What is to be paid, in all.</param>
    public IReadOnlyList<Instalment> Terms(decimal total) => PaymentPlan.Divide(total, Count, First, (first, term) => Rhythm switch
    {
        PlanRhythm.Week => first.AddDays(7 * term),
        PlanRhythm.Fortnight => first.AddDays(14 * term),
        _ => first.AddMonths(term),
    });
}
