using Dunning.Cases.Tasks;
using Dunning.Core.Findings;
using Dunning.Operations.Tasks;
using Dunning.Web.Site;
using Microsoft.AspNetCore.Components;

namespace Dunning.Web.Pages.Tasks;

/// <summary>Takes a filled-in report about a task to the use case, says on the next page what it led to, and goes there.</summary>
public sealed class TaskReporting(RecordTaskResult record, RequestScope scope, Flash flash, UndoTickets tickets, Texts texts, NavigationManager navigation)
{
    /// <summary>Records it.</summary>
    /// <param name="key">The task.</param>
    /// <param name="fields">What was filled in.</param>
    /// <param name="next">Where to go when it was recorded, or had been before.</param>
    /// <param name="cancellationToken">Stops before it is recorded.</param>
    /// <returns>What was wrong with it; nothing when the person was taken to the next page.</returns>
    public async Task<IReadOnlyList<Finding>> RecordAsync(string key, ReportFields fields, string next, CancellationToken cancellationToken)
    {
        if (Mistyped(fields) is { Count: > 0 } mistyped)
        {
            return mistyped;
        }

        var result = Result(fields, scope.Person);
        var recorded = await record.ExecuteAsync(key, result, cancellationToken);
        if (recorded.Findings.HasErrors())
        {
            return recorded.Findings;
        }

        flash.Leave(recorded.AlreadyDone
            ? new FlashMessage(FlashKind.Notice, texts["report.already"], [], recorded.CaseId > 0 ? recorded.CaseId : null)
            : new FlashMessage(FlashKind.Done, texts["report.done", texts.Outcome(result.Outcome)], [.. recorded.Led.Select(why => why.Text())], recorded.CaseId)
            {
                Undo = recorded.Version > 0 ? tickets.Issue(new UndoTicket(recorded.CaseId, key, recorded.Version, scope.Person)) : null,
            });
        navigation.NavigateTo(next);
        return [];
    }

    /// <summary>What the fields say.</summary>
    internal static TaskResult Result(ReportFields fields, string person) => new(
        fields.Outcome ?? "", person, Entered.Line(fields.SpokenWith), Entered.Day(fields.Day), Entered.Amount(fields.Amount), Entered.Line(fields.Note))
    {
        Reason = Enum.TryParse<DelayReason>(fields.Reason, out var reason) && Enum.IsDefined(reason) ? reason : null,
    };

    /// <summary>What can not be read.</summary>
    internal static List<Finding> Mistyped(ReportFields fields)
    {
        var findings = new List<Finding>();
        if (Entered.Line(fields.Amount) is { } amount && Entered.Amount(amount) is null)
        {
            findings.Add(Finding.Error("form.amount", "", "amount", $"\"{amount}\" is not an amount."));
        }

        if (Entered.Line(fields.Day) is { } day && Entered.Day(day) is null)
        {
            findings.Add(Finding.Error("form.day", "", "day", $"\"{day}\" is not a day."));
        }

        return findings;
    }
}
