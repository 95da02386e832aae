using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Core.Calendars;

namespace Dunning.Cases.Activities;

/// <summary>A person reads what the debtor wrote, when the procedure has no answer of its own. Until then, or a few days, nothing goes out.</summary>
public static class ReplyReview
{
    public const string GoOn = "GoOn";
    public const string Dispute = "Dispute";
    public const string PromiseToPay = "PromiseToPay";

    private const string Name = "~reply";

    internal static bool Is(string key) => key.Contains("." + Name + ".", StringComparison.Ordinal);

    internal static Hold Hold(CaseRun run, int businessDays) =>
        new("reactie ontvangen", BusinessCalendar.Dutch.AddBusinessDays(run.Today, businessDays), "dunning", HoldCause.Reply);

    internal static TaskIntent Task(CaseRun run, string text) => new(
        run.Key(Name, run.State.Version), run.State.Id, TaskKind.Review, "Reactie van de debiteur lezen", text, Queues.Judgement,
        BusinessCalendar.Dutch.NextBusinessDay(run.Today), 1, [GoOn, PromiseToPay, Dispute]);

    internal static void Settle(CaseRun run, TaskResult result)
    {
        if (result.Outcome == Dispute)
        {
            run.WithdrawSteps(Traces.Trace.Of("withdrawn.dispute", ("text", result.Note ?? "")));
            run.Record(ReviewDispute.Raised(run.Today, result.Note ?? "", result.By, null, null));
        }
        else if (result.Outcome == PromiseToPay)
        {
            run.Promise(result);
        }

        if (run.State.Holds.Exists(hold => hold.Cause == HoldCause.Reply))
        {
            Answers.Lift(run, HoldCause.Reply, result.By);
        }
        else
        {
            Course.GoOn(run);
        }
    }
}
