using Dunning.Cases.Lifecycle;
using Dunning.Cases.Traces;
using Dunning.Rules.Types;
using Dunning.Workflows.Activities;

namespace Dunning.Cases.Activities;

/// <summary>Ends the case with a reason.</summary>
public sealed class Close : Activity
{
    public override ActivityDescriptor Descriptor { get; } = new(
        "Dunning.Close", Categories.Decisions, new("Dossier sluiten", "Close case"), new("Beëindigt het dossier met een reden.", "Ends the case with a reason."))
    {
        IsTerminal = true,
        Inputs =
        [
            new("Reason", ScalarShape.Text, new("Reden", "Reason"), new("Waarom het dossier eindigt.", "Why the case ends."))
            {
                Default = nameof(CloseReason.Ended), UiHint = "dropdown",
                Options =
                [
                    new(nameof(CloseReason.Paid), new("Betaald", "Paid")),
                    new(nameof(CloseReason.Withdrawn), new("Vordering ingetrokken", "Claim withdrawn")),
                    new(nameof(CloseReason.NoCollection), new("Geen incasso", "No collection")),
                    new(nameof(CloseReason.HandedOver), new("Overgedragen", "Handed over")),
                    new(nameof(CloseReason.Insolvent), new("Ingediend in de insolventie", "Filed in the insolvency")),
                    new(nameof(CloseReason.Ended), new("Procedure ten einde", "Procedure ended")),
                ],
            },
        ],
    };

    public override ActivityResult Execute(ActivityContext context)
    {
        var run = (CaseRun)context.Host;
        var reason = Enum.Parse<CloseReason>(context.Input<string>("Reason")!);
        var why = Trace.Of("case.closed", ("reason", reason.ToString()), ("open", run.Facts.Open.Amount));
        run.WithdrawAll(why);
        run.Record(new CaseEvent.Closed(reason, why));
        return ActivityResult.Done;
    }
}
