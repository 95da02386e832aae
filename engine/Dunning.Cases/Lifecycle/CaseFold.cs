using System.Collections.Immutable;
using System.Diagnostics;

namespace Dunning.Cases.Lifecycle;

/// <summary>From events to state. Nothing else changes a case.</summary>
public static class CaseFold
{
    /// <summary>The state that a whole history leads to.</summary>
    public static CaseState Of(IEnumerable<CaseEvent> events)
    {
        CaseState? state = null;
        foreach (var happened in events)
        {
            state = Apply(state, happened);
        }

        return state ?? throw new ArgumentException("A case without events does not exist.", nameof(events));
    }

    /// <summary>The state after one more event.</summary>
    public static CaseState Apply(CaseState? state, CaseEvent happened) => happened switch
    {
        CaseEvent.Opened opened => new CaseState
        {
            Id = opened.Id,
            ProcedureId = opened.ProcedureId,
            ProcedureVersion = opened.ProcedureVersion,
            OpenedOn = opened.Day,
            Version = 1,
        },
        _ when state is null => throw new InvalidOperationException("The first event of a case is that it was opened."),
        _ => Change(state, state.Version + 1, happened),
    };

    private static CaseState Change(CaseState state, int version, CaseEvent happened) => happened switch
    {
        CaseEvent.Reopened reopened => state with
        {
            Version = version, Status = CaseStatus.Open, Closed = null, Flow = reopened.Anew ? null : state.FlowBeforePaid, FlowBeforePaid = null, Round = state.Round + 1,
            OpenedOn = reopened.Anew || state.FlowBeforePaid is null ? reopened.Day : state.OpenedOn, PaidOn = null, Promise = null, Outstanding = [], Shifted = 0,
        },
        CaseEvent.Migrated migrated => state with { Version = version, ProcedureVersion = migrated.ToVersion },
        CaseEvent.Moved moved => state with { Version = version, Flow = moved.Flow },
        CaseEvent.Noted or CaseEvent.ProofKept => state with { Version = version },
        CaseEvent.MessagePlanned planned => state with { Version = version, Outstanding = With(state, new Outstanding(planned.Message.Key, planned.Message.Name, planned.Message.Template, planned.Message.Purpose, planned.Message.PayWithinDays)) },
        CaseEvent.MessageSettled settled => state with
        {
            Version = version, Outstanding = Without(state, settled.Key),
            Messages = settled.Sent is { } sent ? state.Messages.Add(sent) : state.Messages,
        },
        CaseEvent.TaskPlanned planned => state with { Version = version, Outstanding = With(state, new Outstanding(planned.Task.Key, planned.Task.Title, null)) },
        CaseEvent.TaskEnded ended => state with { Version = version, Outstanding = Without(state, ended.Key) },
        CaseEvent.AnswerWithdrawn withdrawn => withdrawn.Before with { Version = version },
        CaseEvent.Withdrawn withdrawn => state with { Version = version, Outstanding = Without(state, withdrawn.Key) },
        CaseEvent.CallMade made => state with { Version = version, Calls = state.Calls.Add(made.Call) },
        CaseEvent.PromiseMade made => state with { Version = version, Promise = made.Promise },
        CaseEvent.PromiseKept => state with { Version = version, Promise = null },
        CaseEvent.PromiseBroken => state with { Version = version, Promise = null, BrokenPromises = state.BrokenPromises + 1 },
        CaseEvent.DisputeRaised raised => state with { Version = version, Dispute = raised.Dispute, Status = CaseStatus.Disputed },
        CaseEvent.DisputeSettled => Settled(state with { Version = version, Dispute = null }),
        CaseEvent.DisputeEscalated => state with { Version = version, Dispute = state.Dispute! with { Escalated = true } },
        CaseEvent.HoldPlaced placed => Settled(state with { Version = version, Holds = Without(state, placed.Hold.Cause).Add(placed.Hold) }),
        CaseEvent.HoldEnded ended => Settled(state with { Version = version, Holds = Without(state, ended.Cause) }),
        CaseEvent.ReplyReceived => state with { Version = version, Replies = state.Replies + 1 },
        CaseEvent.DebtorInsolvent insolvent => state with { Version = version, Insolvency = insolvent.Insolvency },
        CaseEvent.PlanAgreed agreed => state with { Version = version, Plan = agreed.Plan, Promise = null },
        CaseEvent.InstalmentMissed missed => state with { Version = version, Plan = state.Plan! with { Missed = state.Plan.Missed + 1, LastMissedOn = missed.Day } },
        CaseEvent.PlanEnded => state with { Version = version, Plan = null },
        CaseEvent.CostsCharged charged => state with { Version = version, Costs = state.Costs is null ? charged.Costs : charged.Costs with { Repeats = state.Costs.Repeats + 1 } },
        CaseEvent.InterestClaimed claimed => state with { Version = version, Interest = claimed.Interest },
        CaseEvent.HandedOver handed => state with { Version = version, Handover = handed.Handover },
        CaseEvent.HandoverEnded => state with { Version = version, Handover = null },
        CaseEvent.AgencyReported { Report: var report } => state with
        {
            Version = version,
            Collected = report.ToCosts == 0 && report.ToInterest == 0 ? state.Collected : new Collected((state.Collected?.Costs ?? 0) + report.ToCosts, (state.Collected?.Interest ?? 0) + report.ToInterest),
        },
        CaseEvent.Shifted shifted => state with { Version = version, Shifted = state.Shifted + shifted.Days },
        CaseEvent.Paid paid => state with
        {
            Version = version, PaidOn = paid.Day, Status = CaseStatus.Open, FlowBeforePaid = state.Flow, Holds = [], Dispute = null, Promise = null, Plan = null,
        },
        CaseEvent.Closed closed => state with
        {
            Version = version, Status = CaseStatus.Closed, Closed = closed.Reason, Holds = [], Promise = null, Plan = null, Dispute = null, Handover = null, Outstanding = [],
        },
        _ => throw new UnreachableException(happened.GetType().Name),
    };

    // A hold stops more than a dispute does: not even its review goes on.
    private static CaseState Settled(CaseState state) => state with
    {
        Status = state.Holds.Count > 0 ? CaseStatus.Held : state.Dispute is null ? CaseStatus.Open : CaseStatus.Disputed,
    };

    private static ImmutableList<Hold> Without(CaseState state, HoldCause cause) => state.Holds.RemoveAll(hold => hold.Cause == cause);

    private static ImmutableList<Outstanding> With(CaseState state, Outstanding planned) => Without(state, planned.Key).Add(planned);

    private static ImmutableList<Outstanding> Without(CaseState state, string key) =>
        state.IndexOf(key) is >= 0 and var index ? state.Outstanding.RemoveAt(index) : state.Outstanding;
}
