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
        _ => Change(state, happened) with { Version = state.Version + 1 },
    };

    private static CaseState Change(CaseState state, CaseEvent happened) => happened switch
    {
        CaseEvent.Reopened reopened => state with
        {
            Status = CaseStatus.Open, Closed = null, Flow = null, Round = state.Round + 1, OpenedOn = reopened.Day,
            PaidOn = null, Promise = null, Outstanding = [],
        },
        CaseEvent.Migrated migrated => state with { ProcedureVersion = migrated.ToVersion },
        CaseEvent.Moved moved => state with { Flow = moved.Flow },
        CaseEvent.Noted => state,
        CaseEvent.MessagePlanned planned => state with { Outstanding = With(state, new Outstanding(planned.Message.Key, planned.Message.Name, planned.Message.Template)) },
        CaseEvent.MessageSettled settled => state with
        {
            Outstanding = Without(state, settled.Key),
            Messages = settled.Sent is { } sent ? state.Messages.Add(sent) : state.Messages,
        },
        CaseEvent.TaskPlanned planned => state with { Outstanding = With(state, new Outstanding(planned.Task.Key, planned.Task.Title, null)) },
        CaseEvent.TaskEnded ended => state with { Outstanding = Without(state, ended.Key) },
        CaseEvent.Withdrawn withdrawn => state with { Outstanding = Without(state, withdrawn.Key) },
        CaseEvent.CallMade made => state with { Calls = state.Calls.Add(made.Call) },
        CaseEvent.PromiseMade made => state with { Promise = made.Promise },
        CaseEvent.PromiseKept => state with { Promise = null },
        CaseEvent.PromiseBroken => state with { Promise = null, BrokenPromises = state.BrokenPromises + 1 },
        CaseEvent.DisputeRaised raised => state with { Dispute = raised.Dispute, Status = CaseStatus.Disputed },
        CaseEvent.DisputeSettled => state with { Dispute = null, Status = state.Hold is null ? CaseStatus.Open : CaseStatus.Held },
        CaseEvent.HoldPlaced placed => state with { Hold = placed.Hold, Status = CaseStatus.Held },
        CaseEvent.HoldEnded => state with { Hold = null, Status = state.Dispute is null ? CaseStatus.Open : CaseStatus.Disputed },
        CaseEvent.Paid paid => state with { PaidOn = paid.Day, Status = CaseStatus.Open, Hold = null, Dispute = null, Promise = null },
        CaseEvent.Closed closed => state with
        {
            Status = CaseStatus.Closed, Closed = closed.Reason, Hold = null, Promise = null, Dispute = null, Outstanding = [],
        },
        _ => throw new UnreachableException(happened.GetType().Name),
    };

    private static ImmutableList<Outstanding> With(CaseState state, Outstanding planned) => Without(state, planned.Key).Add(planned);

    private static ImmutableList<Outstanding> Without(CaseState state, string key) => state.Outstanding.RemoveAll(planned => planned.Key == key);
}
