using Dunning.Workflows.Activities;

namespace Dunning.Cases.Activities;

/// <summary>All activities a procedure may use: Elsa's flow nodes and ours.</summary>
public static class DunningActivities
{
    public static ActivityCatalogue Catalogue { get; } = ActivityCatalogue.Elsa.With(
        new SendEmail(),
        new WriteLetter(),
        new Wait(),
        new WaitForPromise(),
        new CallTask(),
        new HumanTask(),
        new ReviewDispute(),
        new EvaluateRules(),
        new Close(),
        new WhenPaid(),
        new WhenDisputed());
}
