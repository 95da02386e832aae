using Dunning.Cases.Activities;
using Dunning.Cases.Tasks;
using Dunning.Core.Findings;

namespace Dunning.Operations.Tasks;

/// <summary>Whether the terms of a payment plan are ones that can be watched and written down: they add up to the cent, follow each other, and end.</summary>
internal static class PlanTerms
{
    private const int LongestMonths = 12;

    public static IEnumerable<Finding> Check(OpenTask open, TaskResult result, DateOnly today)
    {
        if (open.Task.Proposal is null || result.Outcome != PlanPayments.Agreed || result.Terms is not { } terms)
        {
            yield break;
        }

        if (terms.Count == 0)
        {
            yield return Finding.Error("plan.no-terms", "", "terms", "A payment plan has at least one term.");
            yield break;
        }

        if (terms.Sum(term => term.Amount) is var total && total != open.Open)
        {
            yield return Finding.Error(
                "plan.total", "", "terms", FormattableString.Invariant($"The terms add up to {total:0.00}, but {open.Open:0.00} is open."), "let the last term take the rest");
        }

        foreach (var (index, term) in terms.Index())
        {
            if (term.Amount <= 0 || decimal.Round(term.Amount, 2) != term.Amount)
            {
                yield return Finding.Error("plan.amount", "", FormattableString.Invariant($"terms/{index + 1}"), "A term is an amount in whole cents, more than nothing.");
            }

            if (term.Due < today || (index > 0 && term.Due <= terms[index - 1].Due))
            {
                yield return Finding.Error("plan.order", "", FormattableString.Invariant($"terms/{index + 1}"), "Each term is due after the one before it, and none before today.");
            }
        }

        if (terms[^1].Due > today.AddMonths(LongestMonths))
        {
            yield return Finding.Error("plan.too-long", "", "terms", $"A payment plan ends within {LongestMonths} months.", "fewer or larger terms");
        }
    }
}
