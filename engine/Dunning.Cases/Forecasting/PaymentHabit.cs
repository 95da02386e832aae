namespace Dunning.Cases.Forecasting;

/// <summary>When somebody usually pays.</summary>
public static class PaymentHabit
{
    /// <summary>The middle one: a single invoice that was forgotten for a year says little.</summary>
    /// <param name="daysLate">Days after the due date of each invoice that was paid; negative when before it.</param>
    /// <returns>Days; of an even number the later of the two in the middle. Null for nothing paid.</returns>
    public static int? Of(IEnumerable<int> daysLate)
    {
        var sorted = daysLate.Order().ToList();
        return sorted.Count == 0 ? null : sorted[sorted.Count / 2];
    }
}
