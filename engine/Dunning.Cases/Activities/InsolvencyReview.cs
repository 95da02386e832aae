using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Cases.Traces;
using Dunning.Core.Calendars;

namespace Dunning.Cases.Activities;

/// <summary>A person submits the claim to whoever administers the estate, when the procedure has no answer of its own.</summary>
/// <law>Fw art. 26, 110</law>
public static class InsolvencyReview
{
    public const string Filed = "Filed";
    public const string NotInsolvent = "NotInsolvent";

    private const string Name = "~insolvency";

    internal static bool Is(string key) => key.Contains("." + Name + ".", StringComparison.Ordinal);

    internal static Hold Hold(CaseRun run, int days) =>
        new("debiteur insolvent: " + run.State.Insolvency!.Kind, run.Today.AddDays(days), "dunning", HoldCause.Insolvency);

    internal static TaskIntent Task(CaseRun run) => new(
        run.Key(Name, run.State.Version), run.State.Id, TaskKind.Review, "Insolventie: vordering indienen bij de curator of bewindvoerder",
        run.State.Insolvency!.Kind, Queues.Judgement, BusinessCalendar.Dutch.NextBusinessDay(run.Today), 1, [Filed, NotInsolvent]);

    internal static void Settle(CaseRun run, TaskResult result)
    {
        if (result.Outcome == Filed)
        {
            var filed = Trace.Of("insolvency.filed", ("by", result.By), ("note", result.Note ?? ""));
            run.WithdrawAll(filed);
            run.Record(new CaseEvent.Closed(CloseReason.Insolvent, filed));
            return;
        }

        run.Record(new CaseEvent.DebtorInsolvent(null, Trace.Of("insolvency.denied", ("by", result.By), ("note", result.Note ?? ""))));
        if (run.State.Holds.Exists(hold => hold.Cause == HoldCause.Insolvency))
        {
            Answers.Lift(run, HoldCause.Insolvency, result.By);
        }
        else
        {
            Course.GoOn(run);
        }
    }
}
