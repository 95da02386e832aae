using System.Collections.Immutable;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Cases.Traces;
using Dunning.Core.Calendars;
using Dunning.Workflows.Activities;

namespace Dunning.Cases.Activities;

/// <summary>
/// A payment plan (betalingsregeling): a person agrees the terms, then the procedure watches them. While the plan is kept nothing else goes out.
/// Entered again after a missed instalment it goes on watching the same plan.
/// </summary>
public sealed class PlanPayments : Activity
{
    public const string TypeName = "Dunning.PaymentPlan";
    public const string Agreed = "Agreed";
    public const string NotAgreed = "NotAgreed";

    private const string Completed = "Completed";
    private const string Missed = "InstalmentMissed";
    private const string Lapsed = "Lapsed";

    public override ActivityDescriptor Descriptor { get; } = new(
        TypeName, Categories.People, new("Betalingsregeling", "Payment plan"),
        new("Een medewerker spreekt termijnen af; daarna worden ze bewaakt.", "A person agrees the terms; then they are watched."))
    {
        Kind = ActivityKind.Task,
        Waits = Waits.Always,
        Ports =
        [
            new(Completed, new("Voldaan", "Completed")), new(Missed, new("Termijn gemist", "Instalment missed")), new(Lapsed, new("Vervallen of niet afgesproken", "Lapsed or not agreed")),
        ],
        Inputs =
        [
            Activities.Inputs.Queue(Queues.Judgement),
            Activities.Inputs.Whole("Instalments", 3, new("Termijnen", "Instalments"), new("Hoeveel termijnen worden voorgesteld.", "How many instalments are proposed.")),
            Activities.Inputs.Choice(
                "Every", "month", new("Elke", "Every"), new("Tijd tussen twee termijnen.", "Time between two instalments."),
                new("week", new("Week", "Week")), new("fortnight", new("Twee weken", "Two weeks")), new("month", new("Maand", "Month"))),
            Activities.Inputs.Whole("FirstAfterDays", 7, new("Eerste termijn na (dagen)", "First instalment after (days)"), new("Kalenderdagen tot de eerste termijn.", "Calendar days until the first instalment.")),
            Activities.Inputs.Whole("GraceDays", 2, new("Speling (werkdagen)", "Grace (business days)"), new("Werkdagen na een termijn, voor de verwerking door de bank.", "Business days after an instalment, for the bank to process.")),
            Activities.Inputs.Whole("MissesAllowed", 1, new("Keren gemist voor de regeling vervalt", "Misses before the plan lapses"), new("Bij een keer meer vervalt de regeling en is alles ineens verschuldigd.", "With one more the plan lapses and all is due at once.")),
            Activities.Inputs.Whole("CatchUpDays", 7, new("Inhalen binnen (dagen)", "Catch up within (days)"), new("Kalenderdagen om een gemiste termijn alsnog te betalen.", "Calendar days to pay a missed instalment after all.")),
            Activities.Inputs.Deadline(5),
        ],
    };

    public override ActivityResult Execute(ActivityContext context)
    {
        var run = (CaseRun)context.Host;
        return run.State.Plan is { } plan ? Watch(context, run, plan) : Ask(context, run);
    }

    public override ActivityResult Resume(ActivityContext context, Resumption resumption)
    {
        var run = (CaseRun)context.Host;
        if (run.State.Plan is { } plan)
        {
            return resumption.Kind == BookmarkKinds.Day ? Judge(context, run, plan) : Watch(context, run, plan);
        }

        if (TaskWait.HasExpired(run, resumption, Key(context, run)))
        {
            return ActivityResult.Outcome(Lapsed);
        }

        switch (resumption.Payload)
        {
            case TaskResult { Outcome: Agreed } agreed:
                var terms = (agreed.Terms ?? Proposal(context, run)).ToImmutableList();
                var made = new PaymentPlan(terms, context.Today);
                run.Record(new CaseEvent.PlanAgreed(made, Trace.Of(
                    "plan.agreed", ("count", terms.Count), ("amount", made.Total()), ("first", terms[0].Due), ("last", terms[^1].Due), ("by", agreed.By))));
                run.Raise(WhenPlanAgreed.TypeName);
                return Watch(context, run, made);
            case TaskResult:
                return ActivityResult.Outcome(Lapsed);
            default:
                return Ask(context, run);
        }
    }

    private static string Key(ActivityContext context, CaseRun run) => run.Key(context.ActivityId, context.Occurrence);

    private static ActivityResult.Waiting Ask(ActivityContext context, CaseRun run)
    {
        var due = BusinessCalendar.Dutch.NextBusinessDay(context.Today);
        return TaskWait.For(run, new TaskIntent(
            Key(context, run), run.State.Id, TaskKind.Review, "Betalingsregeling afspreken", "", context.Input<string>("Queue")!, due, 1, [Agreed, NotAgreed])
        {
            Deadline = TaskWait.Deadline(context, due),
            Proposal = Proposal(context, run),
        });
    }

    private static ImmutableList<Instalment> Proposal(ActivityContext context, CaseRun run)
    {
        var every = context.Input<string>("Every");
        return PaymentPlan.Divide(
            run.Facts.Open.Amount, Math.Max(1, context.Input<int>("Instalments")), context.Today.AddDays(context.Input<int>("FirstAfterDays")),
            (first, term) => every switch { "week" => first.AddDays(7 * term), "fortnight" => first.AddDays(14 * term), _ => first.AddMonths(term) });
    }

    /// <summary>Waits for the next term, or for the end of the time to catch up with the one that was missed.</summary>
    private static ActivityResult.Waiting Watch(ActivityContext context, CaseRun run, PaymentPlan plan)
    {
        var grace = context.Input<int>("GraceDays");
        var next = plan.FirstUnpaid(run.Facts.Payments).Due;
        var until = BusinessCalendar.Dutch.AddBusinessDays(next, grace);
        if (plan.LastMissedOn is { } missed)
        {
            var caughtUp = BusinessCalendar.Dutch.NextBusinessDay(missed.AddDays(context.Input<int>("CatchUpDays")));
            until = until <= missed ? caughtUp : until;
        }

        // Never today again: what was looked at today is not looked at twice.
        until = until <= context.Today ? BusinessCalendar.Dutch.AddBusinessDays(context.Today, 1) : until;
        return new ActivityResult.Waiting([new BookmarkRequest(BookmarkKinds.Day, null, until)]);
    }

    private static ActivityResult Judge(ActivityContext context, CaseRun run, PaymentPlan plan)
    {
        var (came, grace) = (plan.Came(run.Facts.Payments), context.Input<int>("GraceDays"));
        if (came >= plan.Total())
        {
            run.Record(new CaseEvent.PlanEnded(Completed: true, Trace.Of("plan.completed", ("amount", plan.Total()))));
            return ActivityResult.Outcome(Completed);
        }

        var due = plan.Terms.Where(term => BusinessCalendar.Dutch.AddBusinessDays(term.Due, grace) <= context.Today).Sum(term => term.Amount);
        if (came >= due)
        {
            return Watch(context, run, plan);
        }

        run.Record(new CaseEvent.InstalmentMissed(context.Today, Trace.Of("plan.missed", ("due", due), ("came", came), ("times", plan.Missed + 1))));
        if (plan.Missed + 1 > context.Input<int>("MissesAllowed"))
        {
            run.Record(new CaseEvent.PlanEnded(Completed: false, Trace.Of("plan.lapsed", ("open", run.Facts.Open.Amount), ("times", plan.Missed + 1))));
            return ActivityResult.Outcome(Lapsed);
        }

        return run.Raise(WhenInstalmentMissed.TypeName) ? Watch(context, run, run.State.Plan!) : ActivityResult.Outcome(Missed);
    }
}
