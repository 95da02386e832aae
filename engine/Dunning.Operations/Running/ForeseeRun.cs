using Dunning.Cases.Facts;
using Dunning.Cases.Gate;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Core.Calendars;
using Dunning.Operations.Calendars;
using Dunning.Operations.Casework;
using Dunning.Operations.Desk;
using Dunning.Operations.Outbox;
using Dunning.Operations.Procedures;

namespace Dunning.Operations.Running;

/// <summary>
/// Tells beforehand what the run of the next business day will propose: what was left out or put off until then, and what the cases that are due then
/// decide on what is known today. Nothing is stored or sent.
/// </summary>
public sealed class ForeseeRun(ICaseStore cases, IOutbox outbox, ProcedureLibrary procedures, IOfficeClock clock)
{
    /// <summary>How many cases and messages are looked at.</summary>
    public const int Most = 500;

    /// <param name="scope">Only of the clients one may see.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<Forewarning> ExecuteAsync(DeskScope scope, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        var day = BusinessCalendar.Dutch.AddBusinessDays(today, 1);
        var put = await outbox.WaitingAsync(new WaitingFilter(scope, day) { Limit = Most }, cancellationToken).ConfigureAwait(false);
        var due = await cases.DueAsync(day, Most, cancellationToken).ConfigureAwait(false);
        var lines = put.Where(one => one.LeftOutUntil > today || (!one.WaitsForRelease && one.NotBefore > today && one.NotBefore <= day))
            .Select(one => Line(one.Message, one.Case.Facts, one.Case.State, one.WaitsForRelease, day)).ToList();
        foreach (var work in due.Where(work => scope.Sees(work.Facts.Client.Id)))
        {
            var procedure = await procedures.GetAsync(work.State.ProcedureId, work.State.ProcedureVersion, cancellationToken).ConfigureAwait(false);
            Foresee(procedure, work.State, work.Facts, [.. work.Signals.Select(stored => stored.Signal)]);
        }

        var latest = await procedures.LatestAsync(cancellationToken).ConfigureAwait(false);
        var dueBefore = latest.ToDictionary(pair => pair.Key, pair => day.AddDays(pair.Value.LeadDays), StringComparer.Ordinal);
        var toOpen = await cases.ToOpenAsync(dueBefore, day, Most, cancellationToken).ConfigureAwait(false);
        foreach (var (caseId, facts) in toOpen.Where(each => scope.Sees(each.Facts.Client.Id)))
        {
            var procedure = latest[facts.Client.ProcedureId];
            Foresee(procedure, Advance.Open(procedure, caseId, facts, day).State, facts, []);
        }

        return new Forewarning(
            day,
            [.. lines.OrderBy(line => line.Facts.Client.Name, StringComparer.Ordinal).ThenBy(line => line.Message.Name, StringComparer.Ordinal).ThenBy(line => line.Message.CaseId)],
            put.Count == Most || due.Count == Most || toOpen.Count == Most);

        void Foresee(Dunning.Cases.Procedures.Procedure procedure, CaseState state, CaseFacts facts, IReadOnlyList<CaseSignal> signals)
        {
            var decision = Advance.Decide(procedure, state, facts, signals, day);
            var withdrawn = decision.Withdrawn.ToHashSet(StringComparer.Ordinal);
            lines.RemoveAll(line => withdrawn.Contains(line.Message.Key));
            lines.AddRange(decision.Messages.Where(message => decision.State.Planned(message.Key) is not null).Select(message => Line(message, facts, decision.State, message.Proposed, day)));
        }
    }

    private static ForewarnedMessage Line(MessageIntent message, CaseFacts facts, CaseState state, bool needsRelease, DateOnly day)
    {
        var why = LegalGate.Check(message, facts, state, day).Why;
        return new ForewarnedMessage(message, facts, why is not null ? ProposalStanding.Held : needsRelease ? ProposalStanding.NeedsRelease : ProposalStanding.Goes, why);
    }
}
