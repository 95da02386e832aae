using Dunning.Cases.Facts;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Traces;
using Dunning.Core.Law;
using Dunning.Workflows.Activities;

namespace Dunning.Cases.Activities;

/// <summary>Adds statutory interest to the claim, from the first day of default: commercial interest between businesses.</summary>
/// <law>BW 6:81, 6:119, 6:119a</law>
public sealed class ClaimInterest : Activity
{
    public override ActivityDescriptor Descriptor { get; } = new(
        "Dunning.ClaimInterest", Categories.Claim, new("Rente vorderen", "Claim interest"),
        new("Telt de wettelijke rente bij de vordering op, vanaf de eerste dag van verzuim.", "Adds statutory interest to the claim, from the first day of default."));

    public override ActivityResult Execute(ActivityContext context)
    {
        var run = (CaseRun)context.Host;
        if (run.State.Interest is not null)
        {
            return ActivityResult.Done;
        }

        if (ClaimDefault.Of(run.Facts, run.State) is not { From: var from })
        {
            run.Note(Trace.Of("interest.no-default"));
        }
        else
        {
            var kind = run.Facts.Debtor.IsConsumer ? InterestKind.Statutory : InterestKind.Commercial;
            run.Record(new CaseEvent.InterestClaimed(
                new ClaimedInterest(kind, from), Trace.Of("interest.claimed", ("kind", kind.ToString()), ("from", from), ("rate", StatutoryInterest.Rate(kind, run.Today)))));
        }

        return ActivityResult.Done;
    }
}
