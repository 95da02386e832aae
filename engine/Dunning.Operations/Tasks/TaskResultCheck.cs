using Dunning.Cases.Tasks;
using Dunning.Core.Findings;

namespace Dunning.Operations.Tasks;

/// <summary>Whether what a person reported about a task can be recorded.</summary>
internal static class TaskResultCheck
{
    public static List<Finding> Check(OpenTask open, TaskResult result, DateOnly today)
    {
        var findings = new List<Finding>();
        if (!open.Task.Outcomes.Contains(result.Outcome, StringComparer.Ordinal))
        {
            findings.Add(Finding.Error(
                "task.unknown-outcome", "", "outcome", $"\"{result.Outcome}\" is not an outcome of this task.",
                "choose one of " + string.Join(", ", open.Task.Outcomes)));
            return findings;
        }

        if (open.Task.Kind == TaskKind.Call && result.Outcome is nameof(CallOutcome.PromiseToPay) or nameof(CallOutcome.CallBack) && result.Day is null)
        {
            findings.Add(Finding.Error("task.no-day", "", "day", "This outcome needs a day."));
        }

        if (result.Day is { } day && (day < today || day > today.AddDays(RecordTaskResult.LongestPromiseDays)))
        {
            findings.Add(Finding.Error(
                "task.day", "", "day", $"The day must be from today and within {RecordTaskResult.LongestPromiseDays} days.", "agree on a payment plan when it takes longer"));
        }
        else if (result is { Outcome: nameof(CallOutcome.PromiseToPay), Day: { } promised } && open.Task.PromiseWithinDays is { } within && promised > today.AddDays(within))
        {
            findings.Add(Finding.Error(
                "task.promise-too-far", "", "day", FormattableString.Invariant($"Payment may be promised for at most {within} days ahead, so until {today.AddDays(within):yyyy-MM-dd}."),
                FormattableString.Invariant($"propose {CounterDate.From(today):yyyy-MM-dd} yourself: at least seven days, so that it can be kept; or agree on a payment plan")));
        }

        findings.AddRange(PlanTerms.Check(open, result, today));
        if (result.Amount is <= 0)
        {
            findings.Add(Finding.Error("task.amount", "", "amount", "A promised amount is more than nothing."));
        }

        if (result.Outcome == nameof(CallOutcome.Dispute) && string.IsNullOrWhiteSpace(result.Note))
        {
            findings.Add(Finding.Error("task.no-note", "", "note", "Say what the debtor contests."));
        }

        return findings;
    }
}
