using System.Globalization;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Cases.Traces;
using Dunning.Core.Calendars;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Compilation;

namespace Dunning.Cases.Activities;

/// <summary>A person calls the debtor. No answer is tried again on a later day, in the other part of it; a call-back is put on the list for the day asked for.</summary>
public sealed class CallTask : Activity
{
    // Who keeps asking to be called back is in the end not reached.
    private const int MostCallBacks = 2;

    private static readonly string[] Outcomes = Enum.GetNames<CallOutcome>();

    public override ActivityDescriptor Descriptor { get; } = new(
        "Dunning.CallTask", Categories.People, new("Bellen", "Call"), new("Een medewerker belt de debiteur.", "A person calls the debtor."))
    {
        Kind = ActivityKind.Task,
        Waits = Waits.Always,
        Ports =
        [
            new(nameof(CallOutcome.PromiseToPay), new("Toezegging", "Promise to pay")),
            new(nameof(CallOutcome.AlreadyPaid), new("Al betaald", "Already paid")),
            new(nameof(CallOutcome.Dispute), new("Betwist", "Dispute")),
            new(nameof(CallOutcome.PlanRequested), new("Regeling gevraagd", "Plan requested")),
            new(nameof(CallOutcome.CannotPay), new("Kan niet betalen", "Cannot pay")),
            new(nameof(CallOutcome.Refuses), new("Weigert", "Refuses")),
            new(nameof(CallOutcome.NoAnswer), new("Geen gehoor", "No answer")),
            new(nameof(CallOutcome.WrongNumber), new("Nummer fout", "Wrong number")),
            new(nameof(CallOutcome.Insolvent), new("Insolvent", "Insolvent")),
            TaskWait.ExpiredPort,
        ],
        Inputs =
        [
            Activities.Inputs.Title("Bellen"),
            Activities.Inputs.Script,
            Activities.Inputs.Queue(Queues.Calls),
            Activities.Inputs.Whole("Attempts", 3, new("Pogingen", "Attempts"), new("Hoe vaak bij geen gehoor.", "How often when nobody answers.")),
            Activities.Inputs.Whole("RetryDays", 1, new("Opnieuw na (werkdagen)", "Again after (business days)"), new("Werkdagen tussen twee pogingen.", "Business days between two attempts.")),
            Activities.Inputs.Whole(
                "PromiseWithinDays", 30, new("Toezegging binnen (dagen)", "Promise within (days)"),
                new("Hoe ver vooruit een betaling mag worden toegezegd; wie later wil betalen, krijgt een tegenvoorstel of een regeling.", "How far ahead payment may be promised; who wants to pay later gets a counter-date or a plan.")),
            Activities.Inputs.Deadline(0),
        ],
    };

    /// <summary>As long as the attempts take when nobody answers and each is made on its day.</summary>
    public override DaySpan Duration(KnownInputs inputs) =>
        inputs.Value<int?>("Attempts") is { } attempts && inputs.Value<int?>("RetryDays") is { } days
            ? new DaySpan(0, DaySpan.OfBusinessDays(((attempts - 1) * (Math.Max(1, days) + inputs.Value<int>("DeadlineDays"))) + inputs.Value<int>("DeadlineDays")).Max)
            : DaySpan.Unknown;

    public override bool CanEndBy(string port, CompiledNode node) => port != TaskWait.Expired || TaskWait.CanExpire(node);

    public override ActivityResult Execute(ActivityContext context) => Plan(context, 1, BusinessCalendar.Dutch.NextBusinessDay(context.Today));

    public override ActivityResult Resume(ActivityContext context, Resumption resumption)
    {
        var run = (CaseRun)context.Host;
        var attempt = int.Parse(context.Memory ?? "1", CultureInfo.InvariantCulture);
        if (TaskWait.HasExpired(run, resumption, Key(context, attempt)))
        {
            return ActivityResult.Outcome(TaskWait.Expired);
        }

        if (resumption.Payload is not TaskResult result)
        {
            return Plan(context, attempt, BusinessCalendar.Dutch.NextBusinessDay(context.Today));
        }

        var outcome = Enum.Parse<CallOutcome>(result.Outcome);
        var reached = outcome is not (CallOutcome.NoAnswer or CallOutcome.Voicemail or CallOutcome.WrongNumber);
        var promise = outcome == CallOutcome.PromiseToPay ? run.Promised(result) : null;
        run.Record(new CaseEvent.CallMade(
            new PastCall(context.Today, reached, result.SpokenWith ?? "", promise?.Due, promise?.Amount),
            !reached ? Trace.Of("call.missed", ("day", context.Today), ("attempt", attempt))
            : result.SpokenWith is { Length: > 0 } who ? Trace.Of("call.reached", ("day", context.Today), ("who", who), ("attempt", attempt))
            : Trace.Of("call.reached-somebody", ("day", context.Today), ("attempt", attempt))));

        switch (outcome)
        {
            case CallOutcome.NoAnswer or CallOutcome.Voicemail when attempt < context.Input<int>("Attempts"):
                return Plan(
                    context, attempt + 1, BusinessCalendar.Dutch.AddBusinessDays(context.Today, Math.Max(1, context.Input<int>("RetryDays"))),
                    result.At is { } time ? DayParts.Of(time).Other() : null);
            case CallOutcome.Voicemail:
                return ActivityResult.Outcome(nameof(CallOutcome.NoAnswer));
            case CallOutcome.CallBack when attempt >= MostCallBacks * context.Input<int>("Attempts"):
                return ActivityResult.Outcome(nameof(CallOutcome.NoAnswer));
            case CallOutcome.CallBack:
                return Plan(context, attempt + 1, result.Day ?? BusinessCalendar.Dutch.AddBusinessDays(context.Today, 1), isCallBack: true);
            case CallOutcome.PromiseToPay:
                run.Promise(result);
                break;
            case CallOutcome.Dispute:
                run.Record(ReviewDispute.Raised(context.Today, result.Note ?? "", result.By, null, null));
                break;
            case CallOutcome.Insolvent:
                run.Record(new CaseEvent.DebtorInsolvent(
                    new Insolvency(result.Note ?? "", context.Today), Trace.Of("debtor.insolvent", ("kind", result.Note ?? ""), ("by", result.By))));
                break;
        }

        return ActivityResult.Outcome(result.Outcome);
    }

    private static string Key(ActivityContext context, int attempt) =>
        ((CaseRun)context.Host).Key(context.ActivityId, context.Occurrence) + "." + attempt.ToString(CultureInfo.InvariantCulture);

    private static ActivityResult.Waiting Plan(ActivityContext context, int attempt, DateOnly due, DayPart? part = null, bool isCallBack = false)
    {
        var run = (CaseRun)context.Host;
        var task = new TaskIntent(
            Key(context, attempt), run.State.Id, TaskKind.Call, context.Input<string>("Title")!, context.Input<string>("Script")!, context.Input<string>("Queue")!, due, attempt,
            Outcomes)
        {
            Deadline = TaskWait.Deadline(context, due),
            PromiseWithinDays = context.Input<int>("PromiseWithinDays"),
            Part = part,
            IsCallBack = isCallBack,
        };
        return TaskWait.For(run, task, attempt.ToString(CultureInfo.InvariantCulture));
    }
}
