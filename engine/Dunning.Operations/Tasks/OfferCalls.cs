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
    /// <param name="scope">The clients one may see.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>Most urgent first.</returns>
    public async Task<IReadOnlyList<OpenTask>> ExecuteAsync(DeskScope scope, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        var calls = await tasks.OpenAsync(new TaskFilter(TaskKind.Call, today) { Scope = scope }, cancellationToken).ConfigureAwait(false);
        var blocked = await BlockedAsync(calls, LegalGate.Lasting, today, cancellationToken).ConfigureAwait(false);
        return [.. calls.Where(call => !blocked.ContainsKey(call.Task.CaseId))];
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
