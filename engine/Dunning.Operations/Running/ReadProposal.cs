using Dunning.Cases.Traces;
using Dunning.Operations.Calendars;
using Dunning.Operations.Desk;
using Dunning.Operations.Links;
using Dunning.Operations.Outbox;
using Dunning.Operations.Procedures;

namespace Dunning.Operations.Running;

/// <summary>
/// Reads the proposal of today's run: every message that has not left, judged by the gate as the dispatch would judge it now. Nothing is stored or sent.
/// </summary>
public sealed class ReadProposal(IOutbox outbox, ProcedureLibrary procedures, IOfficeClock clock, DebtorLinks links)
{
    /// <summary>How many messages are looked at for a page.</summary>
    public const int Most = 1000;

    /// <param name="scope">Only of the clients one may see.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<RunProposal> ExecuteAsync(DeskScope scope, CancellationToken cancellationToken) => ExecuteAsync(scope, 0, cancellationToken);

    /// <param name="scope">Only of the clients one may see.</param>
    /// <param name="skip">So many of the first are left out.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<RunProposal> ExecuteAsync(DeskScope scope, int skip, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        var filter = new WaitingFilter(scope, today) { Skip = skip, Limit = Most };
        var waiting = await outbox.WaitingAsync(filter, cancellationToken).ConfigureAwait(false);
        var total = skip == 0 && waiting.Count < Most ? waiting.Count : await outbox.WaitingCountAsync(filter, cancellationToken).ConfigureAwait(false);
        return new RunProposal(today, await JudgeAsync(waiting, today, cancellationToken).ConfigureAwait(false), total);
    }

    private async Task<IReadOnlyList<ProposalLine>> JudgeAsync(IReadOnlyList<WaitingMessage> waiting, DateOnly today, CancellationToken cancellationToken)
    {
        var gate = new ParcelGate(procedures, links, await clock.MomentAsync(today, cancellationToken).ConfigureAwait(false));
        var judged = new Dictionary<string, ProposalLine>(StringComparer.Ordinal);
        foreach (var one in waiting.Where(one => one.LeftOutUntil > today))
        {
            judged[one.Message.Key] = new ProposalLine(one, ProposalStanding.LeftOut, null, 0);
        }

        // In the order in which a dispatch takes them up.
        foreach (var bundle in waiting.Where(one => !judged.ContainsKey(one.Message.Key)).GroupBy(one => one.Bundle)
            .OrderBy(bundle => bundle.Key.ClientId, StringComparer.Ordinal).ThenBy(bundle => bundle.First().Message.CaseId))
        {
            var (going, _, stays) = await gate.AskAsync([.. bundle.Select(one => (one.Message, one.Case))], today, cancellationToken).ConfigureAwait(false);
            var why = stays.Held.ToDictionary(held => held.Key, held => held.Why, StringComparer.Ordinal);
            foreach (var one in bundle)
            {
                judged[one.Message.Key] = Line(one, why.GetValueOrDefault(one.Message.Key), going.Count - 1, today);
            }
        }

        return [.. waiting.Select(one => judged[one.Message.Key])];
    }

    private static ProposalLine Line(WaitingMessage one, Trace? why, int together, DateOnly today) =>
        why is not null ? new ProposalLine(one, ProposalStanding.Held, why, 0)
        : !one.WaitsForRelease && one.NotBefore > today ? new ProposalLine(one, ProposalStanding.Held, Trace.Of("message.not-before", ("day", one.NotBefore)), 0)
        : new ProposalLine(one, one.WaitsForRelease && NeedsConsent(one) ? ProposalStanding.NeedsRelease : ProposalStanding.Goes, null, together);

    // A step that goes by itself needs a person's consent once somebody has left it out.
    private static bool NeedsConsent(WaitingMessage one) => one.Message.Proposed || one.LeftOutUntil is not null;
}
