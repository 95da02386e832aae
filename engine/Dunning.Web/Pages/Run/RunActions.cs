using Dunning.Core.Findings;
using Dunning.Operations.Outbox;
using Dunning.Web.Site;

namespace Dunning.Web.Pages.Run;

/// <summary>Carries out what was ordered on the page of a run.</summary>
public sealed class RunActions(ReleaseMessages release, LeaveOutMessages leaveOut, IOutbox outbox, RequestScope scope, Texts texts)
{
    /// <returns>What to tell, or what was wrong with the order; when something was, nothing was done.</returns>
    public async Task<(FlashMessage? Told, IReadOnlyList<Finding> Findings)> ExecuteAsync(RunOrder order, CancellationToken cancellationToken)
    {
        var client = order.Button.StartsWith(RunOrder.ReleaseClient, StringComparison.Ordinal) ? order.Button[RunOrder.ReleaseClient.Length..] : null;
        var asked = order.Button is RunOrder.ReleaseAll or RunOrder.Discard || client is not null ? order.Seen : order.Chosen;
        if (asked.Count == 0)
        {
            return (new FlashMessage(FlashKind.Notice, texts["proposals.nothing"], []), []);
        }

        if (order.Button is RunOrder.LeaveOutChosen or RunOrder.Discard)
        {
            var (count, findings) = await leaveOut.ExecuteAsync(scope.Desk, [.. asked.Select(SeenMessage.KeyOf)], order.Reason, scope.Person, cancellationToken);
            return findings.HasErrors() ? (null, findings) : (new FlashMessage(FlashKind.Done, Told(count, "run.leftout"), [texts["run.leftout.hint"]]), []);
        }

        // What was planned anew since has been seen by nobody.
        var proposed = await outbox.ProposedAsync(client is null || !scope.Sees(client) ? scope.Desk : Dunning.Operations.Desk.DeskScope.Of(client), cancellationToken);
        var stands = proposed.Select(each => SeenMessage.Of(each.Message)).ToHashSet(StringComparer.Ordinal);
        var keys = asked.Where(stands.Contains).Select(SeenMessage.KeyOf).ToList();
        var report = await release.ExecuteAsync(scope.Desk, keys, cancellationToken);
        return (
            new FlashMessage(
                report.Released > 0 ? FlashKind.Done : FlashKind.Notice,
                Told(report.Released, "proposals.released"),
                [
                    texts["proposals.sent", report.Letters, report.Mails],
                    .. report.Held.Select(held => texts["proposals.held", held.Count, texts.Find("held." + held.Reason) ?? held.Reason]),
                    .. keys.Count < asked.Count && client is null ? [Told(asked.Count - keys.Count, "run.changed")] : Array.Empty<string>(),
                ]),
            []);
    }

    private string Told(int number, string name) => texts.Count(name, number);
}
