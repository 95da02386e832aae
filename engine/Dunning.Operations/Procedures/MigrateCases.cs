using Dunning.Cases.Lifecycle;
using Dunning.Cases.Migrating;
using Dunning.Cases.Procedures;
using Dunning.Core.Findings;
using Dunning.Operations.Casework;
using Dunning.Operations.Desk;
using Dunning.Operations.Outbox;
using Dunning.Workflows.Execution;

namespace Dunning.Operations.Procedures;

/// <summary>Moves cases from one version of their procedure to another, each as a whole or not at all. Twice changes nothing.</summary>
public sealed class MigrateCases(IProcedureStore store, ProcedureLibrary procedures, ICaseStore cases, IOutbox outbox)
{
    private const int BatchSize = 200;

    /// <param name="order">Which cases, and how.</param>
    /// <param name="today">The creditor's day.</param>
    /// <param name="cancellationToken">Stops between two batches; the next call goes on from there.</param>
    public async Task<MigrationReport> ExecuteAsync(MigrationOrder order, DateOnly today, CancellationToken cancellationToken)
    {
        var wrong = await CheckAsync(order, cancellationToken).ConfigureAwait(false);
        if (wrong.Count > 0)
        {
            return new MigrationReport(order.DryRun, [], wrong);
        }

        var from = await procedures.GetAsync(order.ProcedureId, order.From, cancellationToken).ConfigureAwait(false);
        var to = await procedures.GetAsync(order.ProcedureId, order.To, cancellationToken).ConfigureAwait(false);
        wrong = StateTransfer.CheckMap(from.Workflow, to.Workflow, order.Choices.Map, order.ProcedureId);
        if (wrong.Count > 0)
        {
            return new MigrationReport(order.DryRun, [], wrong);
        }

        return order.CaseId is { } only
            ? await OneAsync(order, from, to, only, today, cancellationToken).ConfigureAwait(false)
            : await AllAsync(order, from, to, int.MaxValue, today, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Tells what moving the cases of a version to one that is not published yet would come to; nothing is stored.</summary>
    /// <param name="from">The version they follow.</param>
    /// <param name="to">The procedure as it would be.</param>
    /// <param name="choices">What is chosen for the move.</param>
    /// <param name="most">Of at most so many cases.</param>
    /// <param name="today">The creditor's day.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    public async Task<MigrationReport> TryAsync(int from, Procedure to, MigrationChoices choices, int most, DateOnly today, CancellationToken cancellationToken)
    {
        var order = new MigrationOrder(to.Id, from, to.Version, null, choices, DryRun: true);
        var procedure = await procedures.GetAsync(to.Id, from, cancellationToken).ConfigureAwait(false);
        var wrong = StateTransfer.CheckMap(procedure.Workflow, to.Workflow, choices.Map, to.Id);
        return wrong.Count > 0 ? new MigrationReport(true, [], wrong) : await AllAsync(order, procedure, to, most, today, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<Finding>> CheckAsync(MigrationOrder order, CancellationToken cancellationToken)
    {
        var all = await store.VersionsAsync(null, cancellationToken).ConfigureAwait(false);
        var findings = new[] { order.From, order.To }.Select(version => VersionFindings.Missing(all, order.ProcedureId, version)).OfType<Finding>().DistinctBy(finding => finding.Message).ToList();
        if (findings.Count == 0 && order.From == order.To)
        {
            findings.Add(Finding.Error("migrate.same-version", order.ProcedureId, VersionFindings.Text(order.To), "Cases can not move from a version to itself."));
        }

        if (findings.Count == 0 && all.Single(known => known.ProcedureId == order.ProcedureId && known.Version == order.To).Status == VersionStatus.Retracted)
        {
            findings.Add(Finding.Error(
                "migrate.retracted", order.ProcedureId, VersionFindings.Text(order.To), $"Version {VersionFindings.Text(order.To)} was retracted; no case may begin to follow it.",
                "revert to it, which makes a new version, and move cases there"));
        }

        return findings;
    }

    private async Task<MigrationReport> OneAsync(MigrationOrder order, Procedure from, Procedure to, long caseId, DateOnly today, CancellationToken cancellationToken)
    {
        var reference = CaseState.Reference(caseId);
        var state = (await cases.FindAsync(caseId, today, cancellationToken).ConfigureAwait(false))?.State;
        if (state is null)
        {
            return new MigrationReport(order.DryRun, [], [Finding.Error("migrate.unknown-case", reference, "", $"There is no case {reference}.")]);
        }

        if (state.ProcedureId != order.ProcedureId || (state.ProcedureVersion != order.From && state.ProcedureVersion != order.To))
        {
            return new MigrationReport(order.DryRun, [], [Finding.Error(
                "migrate.other-version", reference, "", $"{reference} follows version {VersionFindings.Text(state.ProcedureVersion)} of \"{state.ProcedureId}\", not {VersionFindings.Text(order.From)} of \"{order.ProcedureId}\".")]);
        }

        return new MigrationReport(order.DryRun, [await MoveAsync(order, from, to, caseId, today, cancellationToken).ConfigureAwait(false)], []);
    }

    private async Task<MigrationReport> AllAsync(MigrationOrder order, Procedure from, Procedure to, int most, DateOnly today, CancellationToken cancellationToken)
    {
        var report = new List<MigratedCase>();
        var last = 0L;
        while (report.Count < most && await cases.OnVersionAsync(order.ProcedureId, order.From, last, Math.Min(BatchSize, most - report.Count), today, cancellationToken).ConfigureAwait(false) is { Count: > 0 } batch)
        {
            last = batch[^1].State.Id;
            var proposed = await ProposedAsync(cancellationToken).ConfigureAwait(false);
            var saves = new List<CaseSave>();
            var done = new List<(long CaseId, MigratedCase Case)>();
            foreach (var work in batch)
            {
                var migration = await DecideAsync(order, from, to, work, today, cancellationToken).ConfigureAwait(false);
                done.Add((work.State.Id, Told(work.State.Id, migration)));
                if (migration is Migration.Moved moved)
                {
                    saves.Add(Save(moved, work, proposed));
                }
            }

            var leftOut = order.DryRun ? [] : await cases.SaveAsync(saves, today, cancellationToken).ConfigureAwait(false);
            foreach (var (caseId, told) in done)
            {
                // Something happened to it meanwhile.
                report.Add(leftOut.Contains(caseId) ? await MoveAsync(order, from, to, caseId, today, cancellationToken).ConfigureAwait(false) : told);
            }
        }

        return new MigrationReport(order.DryRun, report, []);
    }

    private async Task<MigratedCase> MoveAsync(MigrationOrder order, Procedure from, Procedure to, long caseId, DateOnly today, CancellationToken cancellationToken)
    {
        while (true)
        {
            var work = (await cases.FindAsync(caseId, today, cancellationToken).ConfigureAwait(false))!;
            var migration = await DecideAsync(order, from, to, work, today, cancellationToken).ConfigureAwait(false);
            if (order.DryRun || migration is not Migration.Moved moved
                || (await cases.SaveAsync([Save(moved, work, await ProposedAsync(cancellationToken).ConfigureAwait(false))], today, cancellationToken).ConfigureAwait(false)).Count == 0)
            {
                return Told(caseId, migration);
            }
        }
    }

    private async Task<Migration> DecideAsync(MigrationOrder order, Procedure from, Procedure to, CaseWork work, DateOnly today, CancellationToken cancellationToken)
    {
        if (work.State.Status == CaseStatus.Closed)
        {
            return new Migration.Skipped();
        }

        var history = CaseMigration.NeedsHistory(from, to) ? await cases.EventsAsync(work.State.Id, cancellationToken).ConfigureAwait(false) : [];
        return CaseMigration.Decide(from, to, work.State, work.Facts, [.. work.Signals.Select(stored => stored.Signal)], history, order.Choices, today);
    }

    private async Task<HashSet<string>> ProposedAsync(CancellationToken cancellationToken) =>
        (await outbox.ProposedAsync(DeskScope.Office, cancellationToken).ConfigureAwait(false)).Select(waiting => waiting.Message.Key).ToHashSet(StringComparer.Ordinal);

    // What waited for release waits for it again.
    private static CaseSave Save(Migration.Moved moved, CaseWork work, HashSet<string> proposed) => new(
        moved.Decision, [.. work.Signals.Select(stored => stored.Id)], Opens: false, Propose: moved.Decision.Withdrawn.Any(proposed.Contains));

    private static MigratedCase Told(long caseId, Migration migration) => migration switch
    {
        Migration.Moved moved => new MigratedCase(CaseState.Reference(caseId), MigrationOutcome.Moved)
        {
            WaitsAt = moved.WaitsAt, NextBefore = moved.NextBefore, NextAfter = moved.NextAfter, Withdrawn = moved.Withdrawn, Planned = moved.Planned,
        },
        Migration.Refused refused => new MigratedCase(CaseState.Reference(caseId), MigrationOutcome.Refused) { Findings = refused.Findings },
        _ => new MigratedCase(CaseState.Reference(caseId), MigrationOutcome.Skipped),
    };
}
