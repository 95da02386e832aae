using Dunning.Workflows.Activities;

namespace Dunning.Cases.Activities;

/// <summary>All activities a procedure may use: Elsa's flow nodes and ours.</summary>
public static class DunningActivities
{
    public static ActivityCatalogue Catalogue { get; } = ActivityCatalogue.Elsa.With(
        new SendEmail(),
        new WriteLetter(),
        new Wait(),
        new WaitUntil(),
        new WaitForPromise(),
        new CallTask(),
        new HumanTask(),
        new ReviewDispute(),
        new PlanPayments(),
        new RequestApproval(),
        new EvaluateRules(),
        new ChargeCosts(),
        new ClaimInterest(),
        new HandOver(),
        new WriteOff(),
        new Close(),
        new WhenPaid(),
        new WhenDisputed(),
        new WhenReplied(),
        new WhenCredited(),
        new WhenPlanAgreed(),
        new WhenInstalmentMissed(),
        new WhenInsolvent());
}
