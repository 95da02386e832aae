using Dunning.Cases.Lifecycle;
using Dunning.Operations.Procedures;

namespace Dunning.Operations.Casework;

/// <summary>Lets every case answer its signals and take the steps that are due. Work is found by index; the cost grows with what is due.</summary>
public sealed class AdvanceCases(ICaseStore cases, ProcedureLibrary procedures)
{
    private const int BatchSize = 500;

    /// <param name="today">The creditor's day.</param>
    /// <param name="propose">Whether messages wait for release, whatever the procedure says.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    public async Task<AdvanceReport> ExecuteAsync(DateOnly today, bool propose, CancellationToken cancellationToken)
    {
        var report = AdvanceReport.Nothing;
        while (true)
        {
            var due = await cases.DueAsync(today, BatchSize, cancellationToken).ConfigureAwait(false);
            if (due.Count == 0)
            {
                return report;
            }

            report += await DecideAsync(due, today, propose, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Leaves a signal for a case as it was just read, and lets the case answer at once. Left twice on the same version it is one.</summary>
    /// <param name="state">The case, just read.</param>
    /// <param name="kind">What sort of signal; with the case and its version it names this one.</param>
    /// <param name="signal">What happened.</param>
    /// <param name="today">The creditor's day.</param>
    /// <param name="cancellationToken">Stops before it is left; what is left is answered by the next run at the latest.</param>
    public async Task TellAsync(CaseState state, string kind, CaseSignal signal, DateOnly today, CancellationToken cancellationToken)
    {
        await cases.LeaveSignalAsync(state.Id, FormattableString.Invariant($"{kind}:{state.Id}:{state.Version}"), signal, cancellationToken).ConfigureAwait(false);
        await OneAsync(state.Id, today, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Leaves a signal that has a name of its own among those of the case, and lets the case answer at once. Left twice it is one.</summary>
    public async Task TellOnceAsync(long caseId, string name, CaseSignal signal, DateOnly today, CancellationToken cancellationToken)
    {
        await cases.LeaveSignalAsync(caseId, FormattableString.Invariant($"{name}:{caseId}"), signal, cancellationToken).ConfigureAwait(false);
        await OneAsync(caseId, today, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>One case, at once: what a person did must show the same second.</summary>
    /// <returns>The events it led to.</returns>
    public async Task<IReadOnlyList<CaseEvent>> OneAsync(long caseId, DateOnly today, CancellationToken cancellationToken) =>
        (await AnswerAsync(caseId, today, cancellationToken).ConfigureAwait(false)).Events;

    /// <summary>The same, with the version of the case that came of it; 0 when nothing did.</summary>
    public async Task<(IReadOnlyList<CaseEvent> Events, int Version)> AnswerAsync(long caseId, DateOnly today, CancellationToken cancellationToken)
    {
        var events = new List<CaseEvent>();
        var version = 0;
        while (await cases.FindAsync(caseId, today, cancellationToken).ConfigureAwait(false) is { } work
            && (work.Signals.Count > 0 || work.State.NextDay <= today))
        {
            var save = await DecideAsync(work, today, propose: false, cancellationToken).ConfigureAwait(false);
            var conflicts = await cases.SaveAsync([save], today, cancellationToken).ConfigureAwait(false);
            if (conflicts.Count == 0)
            {
                events.AddRange(save.Decision.Events);
                version = save.Decision.State.Version;
            }
        }

        return (events, version);
    }

    /// <summary>What a signal would lead to, if it came now. Nothing is stored.</summary>
    /// <returns>The events; null when there is no such case.</returns>
    public async Task<IReadOnlyList<CaseEvent>?> ForeseeAsync(long caseId, CaseSignal signal, DateOnly today, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(caseId, today, cancellationToken).ConfigureAwait(false) is not { } work)
        {
            return null;
        }

        var heard = work with { Signals = [.. work.Signals, new StoredSignal(0, signal)] };
        return (await DecideAsync(heard, today, propose: false, cancellationToken).ConfigureAwait(false)).Decision.Events;
    }

    private async Task<AdvanceReport> DecideAsync(IReadOnlyList<CaseWork> due, DateOnly today, bool propose, CancellationToken cancellationToken)
    {
        var saves = new List<CaseSave>(due.Count);
        foreach (var work in due)
        {
            saves.Add(await DecideAsync(work, today, propose, cancellationToken).ConfigureAwait(false));
        }

        // What was decided on an older version comes up again in the next round.
        await cases.SaveAsync(saves, today, cancellationToken).ConfigureAwait(false);
        return AdvanceReport.Nothing.With(saves);
    }

    private async Task<CaseSave> DecideAsync(CaseWork work, DateOnly today, bool propose, CancellationToken cancellationToken)
    {
        var procedure = await procedures.GetAsync(work.State.ProcedureId, work.State.ProcedureVersion, cancellationToken).ConfigureAwait(false);
        var decision = Advance.Decide(procedure, work.State, work.Facts, [.. work.Signals.Select(stored => stored.Signal)], today);
        return new CaseSave(decision, [.. work.Signals.Select(stored => stored.Id)], Opens: false, propose);
    }
}
