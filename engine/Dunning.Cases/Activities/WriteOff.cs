using Dunning.Cases.Lifecycle;
using Dunning.Cases.Traces;
using Dunning.Workflows.Activities;

namespace Dunning.Cases.Activities;

/// <summary>Gives the rest of the claim up and ends the case. What the bookkeeping does with it stays the client's.</summary>
public sealed class WriteOff : Activity
{
    public override ActivityDescriptor Descriptor { get; } = new(
        "Dunning.WriteOff", Categories.Claim, new("Afboeken", "Write off"), new("Geeft het restant op en beëindigt het dossier.", "Gives the rest up and ends the case."))
    {
        IsTerminal = true,
        Inputs =
        [
            Activities.Inputs.Choice(
                "Reason", "Uncollectible", new("Reden", "Reason"), new("Waarom het wordt opgegeven.", "Why it is given up."),
                new("Uncollectible", new("Oninbaar", "Uncollectible")), new("TooSmall", new("Kosten hoger dan de baten", "Costs more than it brings")),
                new("Insolvent", new("Insolvent", "Insolvent")), new("Goodwill", new("Coulance", "Goodwill"))),
        ],
    };

    public override ActivityResult Execute(ActivityContext context)
    {
        var run = (CaseRun)context.Host;
        var why = Trace.Of("case.written-off", ("amount", run.Facts.Open.Amount), ("reason", context.Input<string>("Reason")!));
        run.WithdrawAll(why);
        if (run.Facts.Client.DeductsVat && run.Facts.Open.IsPositive)
        {
            // A year after the claim fell due it counts as not paid, whatever is known then.
            run.Note(Trace.Of("case.written-off-vat", ("day", run.Facts.Invoice.Invoice.DueDate.AddYears(1))));
        }

        run.Record(new CaseEvent.Closed(CloseReason.WrittenOff, why));
        return ActivityResult.Done;
    }
}
