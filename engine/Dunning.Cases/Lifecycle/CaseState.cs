using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Dunning.Workflows.Execution;

namespace Dunning.Cases.Lifecycle;

/// <summary>The run of one procedure for one invoice, as it stands now. Folding the case's events gives exactly this.</summary>
public sealed record CaseState
{
    private readonly RareMatters rare = RareMatters.None;

    /// <summary>Number of the case.</summary>
    public required long Id { get; init; }

    /// <summary>The procedure it follows.</summary>
    public required string ProcedureId { get; init; }

    /// <summary>The published version it is pinned to.</summary>
    public required int ProcedureVersion { get; init; }

    public required DateOnly OpenedOn { get; init; }

    public CaseStatus Status { get; init; }

    /// <summary>Why it ended; null while it has not.</summary>
    public CloseReason? Closed { get; init; }

    /// <summary>Where the workflow stands; null before its first step.</summary>
    public WorkflowState? Flow { get; init; }

    /// <summary>How many times the procedure began: 1, or more when a paid invoice came open again.</summary>
    public int Round { get; init; } = 1;

    /// <summary>The day on which nothing was left to pay; null while something is.</summary>
    public DateOnly? PaidOn { get; init; }

    /// <summary>Where the workflow stood when the invoice was paid, to go on from should the payment be taken back; null otherwise.</summary>
    public WorkflowState? FlowBeforePaid
    {
        get => rare.FlowBeforePaid;
        init => rare = value == rare.FlowBeforePaid ? rare : rare with { FlowBeforePaid = value };
    }

    /// <summary>What stops dunning, at most one of each cause.</summary>
    public ImmutableList<Hold> Holds { get; init; } = [];

    public Promise? Promise { get; init; }

    public PaymentPlan? Plan
    {
        get => rare.Plan;
        init => rare = value == rare.Plan ? rare : rare with { Plan = value };
    }

    public Dispute? Dispute
    {
        get => rare.Dispute;
        init => rare = value == rare.Dispute ? rare : rare with { Dispute = value };
    }

    public Insolvency? Insolvency
    {
        get => rare.Insolvency;
        init => rare = value == rare.Insolvency ? rare : rare with { Insolvency = value };
    }

    public Handover? Handover
    {
        get => rare.Handover;
        init => rare = value == rare.Handover ? rare : rare with { Handover = value };
    }

    /// <summary>Collection costs added to the claim; null while there are none.</summary>
    public ChargedCosts? Costs
    {
        get => rare.Costs;
        init => rare = value == rare.Costs ? rare : rare with { Costs = value };
    }

    /// <summary>Interest added to the claim; null while none is claimed.</summary>
    public ClaimedInterest? Interest
    {
        get => rare.Interest;
        init => rare = value == rare.Interest ? rare : rare with { Interest = value };
    }

    /// <summary>What an agency brought of costs and interest; null while it brought nothing.</summary>
    public Collected? Collected
    {
        get => rare.Collected;
        init => rare = value == rare.Collected ? rare : rare with { Collected = value };
    }

    public int BrokenPromises
    {
        get => rare.BrokenPromises;
        init => rare = value == rare.BrokenPromises ? rare : rare with { BrokenPromises = value };
    }

    /// <summary>How many times the debtor wrote or called back.</summary>
    public int Replies
    {
        get => rare.Replies;
        init => rare = value == rare.Replies ? rare : rare with { Replies = value };
    }

    /// <summary>Days by which the procedure runs late against the due date, so that what follows moves along instead of coming all at once.</summary>
    public int Shifted
    {
        get => rare.Shifted;
        init => rare = value == rare.Shifted ? rare : rare with { Shifted = value };
    }

    /// <summary>Letters and e-mails sent, oldest first.</summary>
    public ImmutableList<PastMessage> Messages { get; init; } = [];

    /// <summary>Calls made, oldest first.</summary>
    public ImmutableList<PastCall> Calls { get; init; } = [];

    /// <summary>Messages and tasks that are planned and not settled.</summary>
    public ImmutableList<Outstanding> Outstanding { get; init; } = [];

    /// <summary>How many events led here; the version that a save must find.</summary>
    public int Version { get; init; }

    /// <summary>Whether payment is still asked for: not once the invoice is paid (only what the procedure does then still happens), nor after the end.</summary>
    [JsonIgnore]
    public bool IsChased => Status != CaseStatus.Closed && PaidOn is null;

    /// <summary>The hold that lasts longest; null when nothing stops dunning.</summary>
    [JsonIgnore]
    public Hold? Hold => Holds.IsEmpty ? null : Holds.MaxBy(hold => hold.LastsUntil);

    /// <summary>The next day on which something happens by itself; null when a person or a signal must come first.</summary>
    [JsonIgnore]
    public DateOnly? NextDay => Status switch
    {
        CaseStatus.Closed => null,
        CaseStatus.Held => Holds.Min(hold => hold.LastsUntil),
        CaseStatus.Disputed => Dispute is { Escalated: false } dispute ? dispute.Deadline : null,
        _ when Flow is null => OpenedOn,
        _ => Flow.NextDay,
    };

    /// <summary>The planned message or task with this key; null when there is none.</summary>
    public Outstanding? Planned(string key) => IndexOf(key) is >= 0 and var index ? Outstanding[index] : null;

    internal int IndexOf(string key)
    {
        for (var index = 0; index < Outstanding.Count; index++)
        {
            if (Outstanding[index].Key == key)
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The reference people quote: <c>D-000123</c>.</summary>
    public static string Reference(long id) => "D-" + id.ToString("000000", System.Globalization.CultureInfo.InvariantCulture);
}
