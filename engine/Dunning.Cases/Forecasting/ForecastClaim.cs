using Dunning.Cases.Lifecycle;

namespace Dunning.Cases.Forecasting;

/// <summary>An open claim as a forecast sees it. Amounts in euro.</summary>
/// <param name="InvoiceNumber">The client's number.</param>
/// <param name="DebtorName">Who owes it.</param>
/// <param name="Due">Last day of its term.</param>
/// <param name="Open">What is open.</param>
/// <param name="Habit">Days after the due date on which this debtor pays, in the middle of what he did; negative when before it. Null for somebody without a history.</param>
/// <param name="Promise">What he promised; null for nothing.</param>
/// <param name="Terms">What is left of a payment plan, earliest first; empty for none.</param>
/// <param name="Out">Why nothing is counted on; null when something is.</param>
/// <param name="CaseId">Number of its case; null while it has none.</param>
public sealed record ForecastClaim(
    string InvoiceNumber, string DebtorName, DateOnly Due, decimal Open, int? Habit = null, Promise? Promise = null, IReadOnlyList<Instalment>? Terms = null, OutOfForecast? Out = null, long? CaseId = null)
{
    /// <summary>What is left to pay of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="came">What came in since it was agreed; it pays the earliest terms.</param>
    public static IReadOnlyList<Instalment> Left(PaymentPlan plan, decimal came)
    {
        var left = new List<Instalment>();
        foreach (var term in plan.Terms.OrderBy(term => term.Due))
        {
            var paid = Math.Min(came, term.Amount);
            came -= paid;
            if (paid < term.Amount)
            {
                left.Add(term with { Amount = term.Amount - paid });
            }
        }

        return left;
    }
}
