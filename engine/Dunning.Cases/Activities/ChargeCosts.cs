using Dunning.Cases.Facts;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Traces;
using Dunning.Workflows.Activities;

namespace Dunning.Cases.Activities;

/// <summary>Adds the collection costs of the statutory scale to the claim, once, when the law allows it by now.</summary>
/// <law>BW 6:96 lid 4 to 6; Besluit BIK art. 2</law>
public sealed class ChargeCosts : Activity
{
    public const string TypeName = "Dunning.ChargeCosts";

    private const string Charged = "Charged";
    private const string NotAllowed = "NotAllowed";

    public override ActivityDescriptor Descriptor { get; } = new(
        TypeName, Categories.Claim, new("Incassokosten in rekening brengen", "Charge collection costs"),
        new("Telt de wettelijke incassokosten bij de vordering op, één keer; bij een consument pas na de veertiendagenbrief.", "Adds the statutory collection costs to the claim, once; for a consumer only after the fourteen-day letter."))
    {
        Ports = [new(Charged, new("In rekening gebracht", "Charged")), new(NotAllowed, new("Mag (nog) niet", "Not allowed (yet)"))],
    };

    public override ActivityResult Execute(ActivityContext context)
    {
        var run = (CaseRun)context.Host;
        if (run.State.Costs is { } charged)
        {
            run.Note(Trace.Of("costs.already", ("costs", charged.Total()), ("day", charged.Day)));
            return ActivityResult.Outcome(Charged);
        }

        if (run.Facts.Open.Currency != "EUR")
        {
            return Refuse(run, Trace.Of("costs.not-euro", ("currency", run.Facts.Open.Currency)));
        }

        switch (ClaimCosts.ChargeableFrom(run.Facts, run.State))
        {
            case null:
                return Refuse(run, Trace.Of("costs.no-notice"));
            case { } from when from > run.Today:
                return Refuse(run, Trace.Of("costs.too-early", ("from", from)));
        }

        var costs = ClaimCosts.Of(run.Facts, run.State, run.Today);
        run.Record(new CaseEvent.CostsCharged(
            new ChargedCosts(costs.Costs.Amount, costs.Vat.Amount, costs.Basis.Amount, run.Today),
            Trace.Of("costs.charged", ("costs", costs.Costs.Amount), ("vat", costs.Vat.Amount), ("basis", costs.Basis.Amount))));
        return ActivityResult.Outcome(Charged);
    }

    private static ActivityResult Refuse(CaseRun run, Trace why)
    {
        run.Note(why);
        return ActivityResult.Outcome(NotAllowed);
    }
}
