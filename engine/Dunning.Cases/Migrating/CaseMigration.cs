using System.Globalization;
using Dunning.Cases.Activities;
using Dunning.Cases.Facts;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Procedures;
using Dunning.Cases.Traces;
using Dunning.Core.Findings;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Execution;

namespace Dunning.Cases.Migrating;

/// <summary>Moves a case to another version of its procedure, by the ids of activities. Pure, as <see cref="Advance"/> is.</summary>
/// <remarks>
/// What is planned stays planned under its key, unless the activity would plan something else in the new version: then it is withdrawn and planned
/// anew under the same key, so that nothing is sent twice.
/// </remarks>
public static class CaseMigration
{
    // Days back to look for the beginning of a wait.
    private const int LongestWait = 400;

    /// <param name="from">The version that the case follows.</param>
    /// <param name="to">The version it should follow.</param>
    /// <param name="state">The case as it stands.</param>
    /// <param name="facts">What is known now.</param>
    /// <param name="signals">What it has not answered yet; it does so first, on its old version.</param>
    /// <param name="history">Its events, when <see cref="NeedsHistory"/> says so; empty otherwise.</param>
    /// <param name="choices">What is chosen for the move.</param>
    /// <param name="today">The creditor's day.</param>
    public static Migration Decide(
        Procedure from, Procedure to, CaseState state, CaseFacts facts, IReadOnlyList<CaseSignal> signals, IReadOnlyList<CaseEvent> history, MigrationChoices choices, DateOnly today)
    {
        if (state.ProcedureId != from.Id || state.ProcedureVersion != from.Version || from.Id != to.Id)
        {
            return state.ProcedureId == to.Id && state.ProcedureVersion == to.Version
                ? new Migration.Skipped()
                : throw new ArgumentException($"{CaseState.Reference(state.Id)} does not follow {from.Id} version {from.Version.ToString(CultureInfo.InvariantCulture)}.", nameof(state));
        }

        var answered = signals.Count > 0 ? Advance.Decide(from, state, facts, signals, today) : new Decision(state.Version, state, []);
        return answered.State.Status == CaseStatus.Closed
            ? new Migration.Skipped()
            : Move(from, to, answered, facts, Began(answered.State, [.. history, .. answered.Events], from, to), choices, today);
    }

    /// <summary>Whether cases may have been in activities that the version they follow does not have: then their events say how often.</summary>
    public static bool NeedsHistory(Procedure from, Procedure to) => to.Workflow.Nodes.Any(node => from.Workflow.Find(node.Id) is null);

    private static Migration Move(
        Procedure from, Procedure to, Decision answered, CaseFacts facts, Dictionary<string, int> began, MigrationChoices choices, DateOnly today)
    {
        var state = answered.State;
        var place = CaseState.Reference(state.Id);
        var flow = state.Flow;
        if (flow is not null)
        {
            var transfer = StateTransfer.Between(
                from.Workflow, to.Workflow, flow, new TransferChoices(choices.Map, to.InputsFor(facts.Client), began, place));
            if (transfer.State is null)
            {
                return new Migration.Refused(transfer.Findings);
            }

            var renamed = flow.Bookmarks.FirstOrDefault(waiting => waiting.Kind == BookmarkKinds.Message && choices.Map.ContainsKey(waiting.ActivityId));
            if (renamed is not null)
            {
                return new Migration.Refused([Finding.Error(
                    "migrate.message-under-way", place, renamed.ActivityId, $"{renamed.ActivityId} has planned a message; under another name it could be sent twice.",
                    "migrate when it has been sent")]);
            }

            flow = transfer.State;
        }

        var run = new CaseRun(to, state, facts, today);
        var why = Trace.Of("case.migrated", ("from", from.Version), ("to", to.Version), ("by", choices.By));
        run.Record(new CaseEvent.Migrated(from.Version, to.Version, why));
        if (flow is not null && flow.ToJson() != state.Flow!.ToJson())
        {
            run.Record(new CaseEvent.Moved(flow, [], why));
        }

        var findings = flow is null ? [] : Replan(from, run, state, choices, place);
        if (findings.Count > 0)
        {
            return new Migration.Refused(findings);
        }

        var decision = run.Decide() with { Before = answered.Before };
        var events = decision.Events;
        return new Migration.Moved(
            decision with { Events = [.. answered.Events, .. events] },
            WaitsAt(to, run.State), state.NextDay, run.State.NextDay,
            [.. events.OfType<CaseEvent.Withdrawn>().Select(withdrawn => state.Planned(withdrawn.Key)?.Name ?? withdrawn.Key)],
            [.. events.OfType<CaseEvent.MessagePlanned>().Select(planned => planned.Message.Name), .. events.OfType<CaseEvent.TaskPlanned>().Select(planned => planned.Task.Title)]);
    }

    /// <summary>What waits and would ask for something else in the new version does so now.</summary>
    /// <returns>Why that can not be.</returns>
    private static List<Finding> Replan(Procedure from, CaseRun run, CaseState before, MigrationChoices choices, string place)
    {
        var old = before.Flow!.Bookmarks;
        var now = run.State.Flow!.Bookmarks;
        for (var index = 0; index < now.Length; index++)
        {
            var waiting = now[index];
            var isPlanned = waiting.Key is { } key && run.State.Planned(key) is not null;
            var rewaits = choices.Rewait && waiting.Due is not null && run.Procedure.Workflow.Find(waiting.ActivityId)?.Activity is Activities.Wait or WaitUntil or WaitForPromise;
            if (!isPlanned && !rewaits)
            {
                continue;
            }

            DateOnly? began = rewaits ? BeganOn(from, before, run.Facts, old[index], run.Today) : null;
            var wanted = Again(run.Procedure, run.State, run.Facts, waiting, began, run.Today);
            var had = Again(from, before, run.Facts, old[index], began, run.Today);
            if (wanted.State.Flow is { SubStatus: WorkflowSubStatus.Faulted } faulted)
            {
                return [Finding.Error(
                    "migrate.faults", place, waiting.ActivityId, $"In the new version {waiting.ActivityId} would stop with: {faulted.Incidents[^1].Message}",
                    "mend the new version")];
            }

            if (rewaits ? Day(wanted, waiting) != Day(had, old[index]) : Text(wanted) != Text(had))
            {
                if (isPlanned)
                {
                    run.Record(new CaseEvent.Withdrawn(waiting.Key!, Trace.Of("withdrawn.migrated", ("to", run.Procedure.Version))));
                }

                Course.Resume(run, waiting, new Resumption(BookmarkKinds.Again, null, began));
            }
        }

        return [];
    }

    private static Decision Again(Procedure procedure, CaseState state, CaseFacts facts, Bookmark waiting, DateOnly? began, DateOnly today)
    {
        var trial = new CaseRun(procedure, state, facts, today);
        Course.Resume(trial, waiting, new Resumption(BookmarkKinds.Again, null, began));
        return trial.Decide();
    }

    /// <summary>The day until which a trial waits; null when it waits no more.</summary>
    private static DateOnly? Day(Decision trial, Bookmark waiting) =>
        trial.State.Flow!.Bookmarks.FirstOrDefault(bookmark => (bookmark.ActivityId, bookmark.Occurrence) == (waiting.ActivityId, waiting.Occurrence))?.Due;

    /// <summary>The latest day on which the old version would have given the day that is waited for; today when there is none.</summary>
    private static DateOnly BeganOn(Procedure from, CaseState before, CaseFacts facts, Bookmark waiting, DateOnly today)
    {
        for (var back = 0; back <= LongestWait; back++)
        {
            if (Day(Again(from, before, facts, waiting, today.AddDays(-back), today.AddDays(-back)), waiting) == waiting.Due)
            {
                return today.AddDays(-back);
            }
        }

        return today;
    }

    /// <summary>What a trial planned, but for its keys.</summary>
    private static string Text(Decision trial) => string.Join(
        '\n', trial.Messages.Select(message => CaseJson.Write(message with { Key = "" })).Concat(trial.Tasks.Select(task => CaseJson.Write(task with { Key = "" }))));

    private static IReadOnlyList<string> WaitsAt(Procedure procedure, CaseState state) =>
    [
        .. (state.Flow?.Bookmarks ?? []).Select(waiting => procedure.Workflow.Find(waiting.ActivityId)?.Definition.Title ?? waiting.ActivityId).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>How often activities that only the new version has began in this round, by the keys of what they planned.</summary>
    private static Dictionary<string, int> Began(CaseState state, IReadOnlyList<CaseEvent> history, Procedure from, Procedure to)
    {
        var began = new Dictionary<string, int>(StringComparer.Ordinal);
        var keys = history.OfType<CaseEvent.MessagePlanned>().Select(planned => planned.Message.Key).Concat(history.OfType<CaseEvent.TaskPlanned>().Select(planned => planned.Task.Key)).ToList();
        foreach (var id in to.Workflow.Nodes.Select(node => node.Id).Where(id => from.Workflow.Find(id) is null))
        {
            var start = string.Create(CultureInfo.InvariantCulture, $"{state.Id}.{state.Round}.{id}.");
            foreach (var key in keys.Where(key => key.StartsWith(start, StringComparison.Ordinal)))
            {
                if (int.TryParse(key[start.Length..].Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var occurrence))
                {
                    began[id] = Math.Max(occurrence, began.GetValueOrDefault(id));
                }
            }
        }

        return began;
    }
}
