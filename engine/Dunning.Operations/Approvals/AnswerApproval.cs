using Dunning.Cases.Activities;
using Dunning.Cases.Tasks;
using Dunning.Core.Findings;
using Dunning.Operations.Desk;
using Dunning.Operations.Tasks;

namespace Dunning.Operations.Approvals;

/// <summary>Records what a client answered. The procedure goes on the same second; who answered, and how, is in the dossier.</summary>
public sealed class AnswerApproval(ITaskList tasks, RecordTaskResult record)
{
    /// <summary>How long a reason may be.</summary>
    public const int LongestReason = 1000;

    /// <param name="scope">The clients one may answer for.</param>
    /// <param name="key">The task that asks.</param>
    /// <param name="outcome">One of its outcomes.</param>
    /// <param name="reason">Why; needed for a refusal.</param>
    /// <param name="by">Who answers, and how.</param>
    /// <param name="cancellationToken">Stops before it is recorded.</param>
    public async Task<IReadOnlyList<Finding>> ExecuteAsync(DeskScope scope, string key, string outcome, string? reason, string by, CancellationToken cancellationToken)
    {
        if (await tasks.FindAsync(key, cancellationToken).ConfigureAwait(false) is not { } asked || !scope.Sees(asked.ClientId) || !RequestApproval.IsOf(asked.Task))
        {
            return [Gone()];
        }

        var why = (reason ?? "").Trim();
        if (outcome == RequestApproval.Refused && why.Length == 0)
        {
            return [Finding.Error("approval.no-reason", "", "reason", "Say why you do not approve.")];
        }

        if (why.Length > LongestReason)
        {
            return [Finding.Error("approval.long", "", "reason", $"At most {LongestReason} signs.")];
        }

        var recorded = await record.ExecuteAsync(asked.Task.Key, new TaskResult(outcome, by, null, null, null, why.Length > 0 ? why : null), cancellationToken).ConfigureAwait(false);
        return recorded.AlreadyDone ? [Gone()] : recorded.Findings;
    }

    private static Finding Gone() => Finding.Error("approval.gone", "", "task", "This was answered already, or is not asked any more.");
}
