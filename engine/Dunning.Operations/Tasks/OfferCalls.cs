using Dunning.Cases.Gate;
using Dunning.Cases.Tasks;
using Dunning.Cases.Traces;
using Dunning.Operations.Calendars;
using Dunning.Operations.Casework;
using Dunning.Operations.Desk;

namespace Dunning.Operations.Tasks;

/// <summary>
/// The calls of the day: those on the list that the legal gate lets through, but for the hour and the day, which the call's own page tells. The others
/// come back when they may be made.
/// </summary>
public sealed class OfferCalls(ITaskList tasks, ICaseStore cases, IOfficeClock clock)
{
    /// <summary>How many calls are offered at once: what a person can see at a glance, whatever waits behind them.</summary>
    public const int Most = 50;

    // Of a list on which nearly all is blocked not more is looked through than this.
    private const int MostLooks = 10;

    /// <param name="scope">The clients one may see.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The most urgent, in their order.</returns>
    public Task<IReadOnlyList<OpenTask>> ExecuteAsync(DeskScope scope, CancellationToken cancellationToken) => ExecuteAsync(new TaskFilter { Scope = scope }, cancellationToken);

    /// <param name="filter">Which of them; kind, day and number are as they are for calls.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The most urgent, in their order.</returns>
    public async Task<IReadOnlyList<OpenTask>> ExecuteAsync(TaskFilter filter, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        var offered = new List<OpenTask>();
        for (var look = 0; look < MostLooks && offered.Count < Most; look++)
        {
            var calls = await tasks.OpenAsync(filter with { Kind = TaskKind.Call, DueBy = today, Skip = look * Most, Limit = Most }, cancellationToken).ConfigureAwait(false);
            var blocked = await BlockedAsync(calls, LegalGate.Lasting, today, cancellationToken).ConfigureAwait(false);
            offered.AddRange(calls.Where(call => !blocked.ContainsKey(call.Task.CaseId)));
            if (calls.Count < Most)
            {
                break;
            }
        }

        return [.. offered.Take(Most)];
    }

    /// <summary>Why a call must not be made now; null when it may.</summary>
    public async Task<Trace?> BlockedAsync(OpenTask call, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        return (await BlockedAsync([call], LegalGate.Rules, today, cancellationToken).ConfigureAwait(false)).GetValueOrDefault(call.Task.CaseId);
    }

    private async Task<Dictionary<long, Trace>> BlockedAsync(IReadOnlyList<OpenTask> calls, IReadOnlyList<GateRule> rules, DateOnly today, CancellationToken cancellationToken)
    {
        var now = await clock.MomentAsync(today, cancellationToken).ConfigureAwait(false);
        var blocked = new Dictionary<long, Trace>();
        foreach (var work in await cases.ReadAsync([.. calls.Select(call => call.Task.CaseId).Distinct()], today, cancellationToken).ConfigureAwait(false))
        {
            if (LegalGate.Check(rules, Approach.ByPhone(work.Facts, work.State, now)).Why is { } why)
            {
                blocked[work.State.Id] = why;
            }
        }

        return blocked;
    }
}
