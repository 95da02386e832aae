using System.Text.Json.Serialization;
using Dunning.Cases.Dossiers;
using Dunning.Cases.Messages;
using Dunning.Cases.Tasks;
using Dunning.Cases.Traces;
using Dunning.Workflows.Execution;

namespace Dunning.Cases.Lifecycle;

/// <summary>Something that was decided or recorded about a case, with the reason. The list of them is the dossier.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(Opened), "opened")]
[JsonDerivedType(typeof(Reopened), "reopened")]
[JsonDerivedType(typeof(Migrated), "migrated")]
[JsonDerivedType(typeof(Moved), "moved")]
[JsonDerivedType(typeof(Noted), "noted")]
[JsonDerivedType(typeof(MessagePlanned), "message-planned")]
[JsonDerivedType(typeof(MessageSettled), "message-settled")]
[JsonDerivedType(typeof(TaskPlanned), "task-planned")]
[JsonDerivedType(typeof(TaskEnded), "task-ended")]
[JsonDerivedType(typeof(AnswerWithdrawn), "answer-withdrawn")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
[JsonDerivedType(typeof(CallMade), "call-made")]
[JsonDerivedType(typeof(PromiseMade), "promise-made")]
[JsonDerivedType(typeof(PromiseKept), "promise-kept")]
[JsonDerivedType(typeof(PromiseBroken), "promise-broken")]
[JsonDerivedType(typeof(DisputeRaised), "dispute-raised")]
[JsonDerivedType(typeof(DisputeSettled), "dispute-settled")]
[JsonDerivedType(typeof(HoldPlaced), "hold-placed")]
[JsonDerivedType(typeof(HoldEnded), "hold-ended")]
[JsonDerivedType(typeof(DisputeEscalated), "dispute-escalated")]
[JsonDerivedType(typeof(ReplyReceived), "reply")]
[JsonDerivedType(typeof(DebtorInsolvent), "insolvent")]
[JsonDerivedType(typeof(PlanAgreed), "plan-agreed")]
[JsonDerivedType(typeof(InstalmentMissed), "instalment-missed")]
[JsonDerivedType(typeof(PlanEnded), "plan-ended")]
[JsonDerivedType(typeof(CostsCharged), "costs-charged")]
[JsonDerivedType(typeof(InterestClaimed), "interest-claimed")]
[JsonDerivedType(typeof(HandedOver), "handed-over")]
[JsonDerivedType(typeof(HandoverEnded), "handover-ended")]
[JsonDerivedType(typeof(AgencyReported), "agency-reported")]
[JsonDerivedType(typeof(ProofKept), "proof-kept")]
[JsonDerivedType(typeof(Shifted), "shifted")]
[JsonDerivedType(typeof(Paid), "paid")]
[JsonDerivedType(typeof(Closed), "closed")]
public abstract record CaseEvent(Trace Why)
{
    /// <summary>The case began, pinned to a version of its procedure.</summary>
    public sealed record Opened(long Id, string ProcedureId, int ProcedureVersion, DateOnly Day, Trace Why) : CaseEvent(Why);

    /// <summary>The case came open again: a payment was taken back, or a person restarted it.</summary>
    /// <param name="Day">The day.</param>
    /// <param name="Anew">Whether the procedure begins anew, though it is known where it stood.</param>
    /// <param name="Why">The reason.</param>
    public sealed record Reopened(DateOnly Day, Trace Why, bool Anew = false) : CaseEvent(Why);

    /// <summary>The case went over to another version of its procedure.</summary>
    public sealed record Migrated(int FromVersion, int ToVersion, Trace Why) : CaseEvent(Why);

    /// <summary>The workflow took steps and now waits (or ended).</summary>
    /// <param name="Flow">Where it stands.</param>
    /// <param name="Steps">The activities that completed, with their outcome.</param>
    /// <param name="Why">The reason.</param>
    public sealed record Moved(WorkflowState Flow, IReadOnlyList<Step> Steps, Trace Why) : CaseEvent(Why);

    /// <summary>Something worth knowing that changes nothing: a part payment, a rule's result.</summary>
    public sealed record Noted(Trace Why) : CaseEvent(Why);

    /// <summary>A message went into the outbox.</summary>
    public sealed record MessagePlanned(MessageIntent Message, Trace Why) : CaseEvent(Why);

    /// <summary>A message left, or did not.</summary>
    public sealed record MessageSettled(string Key, PastMessage? Sent, string? Document, Trace Why) : CaseEvent(Why)
    {
        /// <summary>Hash of the document's bytes as sent, hexadecimal; null when nothing was sent.</summary>
        public string? Sha256 { get; init; }
    }

    /// <summary>A task went on somebody's list.</summary>
    public sealed record TaskPlanned(TaskIntent Task, Trace Why) : CaseEvent(Why);

    /// <summary>A person reported about a task.</summary>
    public sealed record TaskEnded(string Key, TaskResult Result, Trace Why) : CaseEvent(Why);

    /// <summary>A person took back what they had reported about a task; the case stands again where it stood before.</summary>
    /// <param name="Key">The task, which is open again.</param>
    /// <param name="Before">The case before the report.</param>
    /// <param name="Why">The reason.</param>
    public sealed record AnswerWithdrawn(string Key, CaseState Before, Trace Why) : CaseEvent(Why);

    /// <summary>A planned message or task is not wanted any more.</summary>
    public sealed record Withdrawn(string Key, Trace Why) : CaseEvent(Why);

    /// <summary>The debtor was called.</summary>
    public sealed record CallMade(PastCall Call, Trace Why) : CaseEvent(Why);

    /// <summary>The debtor promised to pay.</summary>
    public sealed record PromiseMade(Promise Promise, Trace Why) : CaseEvent(Why);

    /// <summary>What was promised came in.</summary>
    public sealed record PromiseKept(Trace Why) : CaseEvent(Why);

    /// <summary>What was promised did not come in.</summary>
    public sealed record PromiseBroken(Trace Why) : CaseEvent(Why);

    /// <summary>The debtor contests the claim.</summary>
    public sealed record DisputeRaised(Dispute Dispute, Trace Why) : CaseEvent(Why);

    /// <summary>The dispute is over.</summary>
    public sealed record DisputeSettled(Trace Why) : CaseEvent(Why);

    /// <summary>Dunning was stopped for a while.</summary>
    public sealed record HoldPlaced(Hold Hold, Trace Why) : CaseEvent(Why);

    /// <summary>The hold with this cause is over.</summary>
    public sealed record HoldEnded(Trace Why, HoldCause Cause = HoldCause.Case) : CaseEvent(Why);

    /// <summary>The dispute was not judged in time; the administrators were told.</summary>
    public sealed record DisputeEscalated(Trace Why) : CaseEvent(Why);

    /// <summary>The debtor wrote, mailed or called back.</summary>
    public sealed record ReplyReceived(Trace Why) : CaseEvent(Why);

    /// <summary>The debtor is insolvent, or turned out not to be (null).</summary>
    public sealed record DebtorInsolvent(Insolvency? Insolvency, Trace Why) : CaseEvent(Why);

    /// <summary>A payment plan was agreed.</summary>
    public sealed record PlanAgreed(PaymentPlan Plan, Trace Why) : CaseEvent(Why);

    /// <summary>An instalment did not come in.</summary>
    public sealed record InstalmentMissed(DateOnly Day, Trace Why) : CaseEvent(Why);

    /// <summary>The plan is over: paid in full, or lapsed.</summary>
    public sealed record PlanEnded(bool Completed, Trace Why) : CaseEvent(Why);

    /// <summary>Collection costs were added to the claim.</summary>
    public sealed record CostsCharged(ChargedCosts Costs, Trace Why) : CaseEvent(Why);

    /// <summary>Interest was added to the claim.</summary>
    public sealed record InterestClaimed(ClaimedInterest Interest, Trace Why) : CaseEvent(Why);

    /// <summary>The claim was handed over.</summary>
    public sealed record HandedOver(Handover Handover, Trace Why) : CaseEvent(Why);

    /// <summary>The claim came back, or was collected.</summary>
    public sealed record HandoverEnded(Trace Why) : CaseEvent(Why);

    /// <summary>Whoever took the claim over told how it stands, or paid something over.</summary>
    public sealed record AgencyReported(AgencyReport Report, Trace Why) : CaseEvent(Why);

    /// <summary>A document that shows something was kept with the case.</summary>
    public sealed record ProofKept(Proof Proof, Trace Why) : CaseEvent(Why);

    /// <summary>The procedure runs late; what follows moves along.</summary>
    public sealed record Shifted(int Days, Trace Why) : CaseEvent(Why);

    /// <summary>Nothing worth asking for is left; only what the procedure does then still happens.</summary>
    public sealed record Paid(DateOnly Day, Trace Why) : CaseEvent(Why);

    /// <summary>The end.</summary>
    public sealed record Closed(CloseReason Reason, Trace Why) : CaseEvent(Why);
}
