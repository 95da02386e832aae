using Dunning.Cases.Lifecycle;
using Dunning.Cases.Traces;
using Dunning.Core.Law;
using Dunning.Workflows.Activities;

namespace Dunning.Cases.Activities;

/// <summary>Adds statutory interest to the claim, from the day after the due date: commercial interest between businesses.</summary>
/// <law>BW 6:119, 6:119a</law>
public sealed class ClaimInterest : Activity
{
    public override ActivityDescriptor Descriptor { get; } = new(
        "Dunning.ClaimInterest", Categories.Claim, new("Rente vorderen", "Claim interest"),
        new("Telt de wettelijke rente bij de vordering op, vanaf de dag na de vervaldatum.", "Adds statutory interest to the claim, from the day after the due date."));

    public override ActivityResult Execute(ActivityContext context)
    {
        var run = (CaseRun)context.Host;
        if (run.State.Interest is null)
        {
            var kind = run.Facts.Debtor.IsConsumer ? InterestKind.Statutory : InterestKind.Commercial;
            var from = run.Facts.Invoice.Invoice.DueDate.AddDays(1);
            run.Record(new CaseEvent.InterestClaimed(
                new ClaimedInterest(kind, from), Trace.Of("interest.claimed", ("kind", kind.ToString()), ("from", from), ("rate", StatutoryInterest.Rate(kind, run.Today)))));
        }

        return ActivityResult.Done;
    }
}
