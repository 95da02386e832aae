using Dunning.Workflows.Execution;

namespace Dunning.Cases.Lifecycle;

/// <summary>What most cases never come to. Kept apart in their state: every event makes a new one, which then copies less.</summary>
internal sealed record RareMatters
{
    public static RareMatters None { get; } = new();

    public WorkflowState? FlowBeforePaid { get; init; }

    public PaymentPlan? Plan { get; init; }

    public Dispute? Dispute { get; init; }

    public Insolvency? Insolvency { get; init; }

    public Handover? Handover { get; init; }

    public ChargedCosts? Costs { get; init; }

    public ClaimedInterest? Interest { get; init; }

    public Collected? Collected { get; init; }

    public int BrokenPromises { get; init; }

    public int Replies { get; init; }

    public int Shifted { get; init; }
}
