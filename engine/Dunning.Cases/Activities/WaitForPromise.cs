using Dunning.Cases.Lifecycle;
using Dunning.Cases.Traces;
using Dunning.Core.Calendars;
using Dunning.Workflows.Activities;

namespace Dunning.Cases.Activities;

/// <summary>Waits until what was promised came in, or should have.</summary>
public sealed class WaitForPromise : Activity
{
    private const string Kept = "Kept";
    private const string Broken = "Broken";

    public override ActivityDescriptor Descriptor { get; } = new(
        "Dunning.WaitForPromise", Categories.Time, new("Toezegging afwachten", "Wait for promise"),
        new("Wacht tot de toegezegde dag en kijkt of er betaald is.", "Waits until the promised day and looks whether payment came."))
    {
        Waits = Waits.Sometimes,
        Ports = [new(Kept, new("Nagekomen", "Kept")), new(Broken, new("Niet nagekomen", "Broken"))],
        Inputs =
        [
            Activities.Inputs.Whole("GraceDays", 2, new("Speling (werkdagen)", "Grace (business days)"), new("Werkdagen na de toegezegde dag, voor de verwerking door de bank.", "Business days after the promised day, for the bank to process.")),
        ],
    };

    public override ActivityResult Execute(ActivityContext context)
    {
        var run = (CaseRun)context.Host;
        if (run.State.Promise is not { } promise)
        {
            return ActivityResult.Outcome(Broken);
        }

        var until = Until(context, promise);
        return until <= context.Today ? Judge(run, promise) : ActivityResult.WaitFor(new BookmarkRequest(BookmarkKinds.Day, null, until));
    }

    public override ActivityResult Resume(ActivityContext context, Resumption resumption)
    {
        var run = (CaseRun)context.Host;
        if (run.State.Promise is not { } promise)
        {
            return ActivityResult.Outcome(Broken);
        }

        // Asked again, it works its day out anew; a day that is past is today's, for the run of today.
        return resumption.Kind != BookmarkKinds.Again ? Judge(run, promise)
            : Until(context, promise) is var until && until > context.Today ? ActivityResult.WaitFor(new BookmarkRequest(BookmarkKinds.Day, null, until))
            : ActivityResult.WaitFor(new BookmarkRequest(BookmarkKinds.Day, null, context.Today));
    }

    private static DateOnly Until(ActivityContext context, Promise promise) => BusinessCalendar.Dutch.AddBusinessDays(promise.Due, context.Input<int>("GraceDays"));

    private static ActivityResult Judge(CaseRun run, Promise promise)
    {
        var came = run.Facts.Payments.Where(payment => payment.Day >= promise.MadeOn).Sum(payment => payment.Amount.Amount);
        if (came >= promise.Amount)
        {
            run.Record(new CaseEvent.PromiseKept(Trace.Of("promise.kept", ("amount", promise.Amount), ("due", promise.Due))));
            return ActivityResult.Outcome(Kept);
        }

        run.Record(new CaseEvent.PromiseBroken(Trace.Of("promise.broken", ("amount", promise.Amount), ("due", promise.Due), ("came", came))));
        return ActivityResult.Outcome(Broken);
    }
}
