using System.Text.Json.Serialization;
using Dunning.Cases.Dossiers;
using Dunning.Cases.Messages;
using Dunning.Cases.Tasks;
using Dunning.Core.Receivables;

namespace Dunning.Cases.Lifecycle;

/// <summary>Something that happened and that a case must answer. Signals are stored before they are answered, so none is lost.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "signal")]
[JsonDerivedType(typeof(DayCame), "day")]
[JsonDerivedType(typeof(PaymentReceived), "payment")]
[JsonDerivedType(typeof(TaskEnded), "task")]
[JsonDerivedType(typeof(MessageSettled), "message")]
[JsonDerivedType(typeof(MessageLeftOut), "left-out")]
[JsonDerivedType(typeof(HoldPlaced), "hold")]
[JsonDerivedType(typeof(HoldLifted), "hold-lifted")]
[JsonDerivedType(typeof(DisputeRaised), "dispute")]
[JsonDerivedType(typeof(CreditNoted), "credit")]
[JsonDerivedType(typeof(ReplyReceived), "reply")]
[JsonDerivedType(typeof(DebtorInsolvent), "insolvent")]
[JsonDerivedType(typeof(StepOrdered), "step")]
[JsonDerivedType(typeof(AgencyReported), "agency")]
[JsonDerivedType(typeof(ProofKept), "proof")]
public abstract record CaseSignal
{
    private CaseSignal()
    {
    }

    /// <summary>The signal of a payment or credit note that was applied to the invoice.</summary>
    public static CaseSignal Of(Payment payment) => payment.Kind == PaymentKind.CreditNote
        ? new CreditNoted(payment.Day, payment.Amount.Amount, payment.Id)
        : new PaymentReceived(payment.Day, payment.Amount.Amount);

    /// <summary>The day came for which the case waited.</summary>
    public sealed record DayCame : CaseSignal;

    /// <summary>A payment was applied to the invoice, or taken back.</summary>
    /// <param name="Day">The day the account was credited.</param>
    /// <param name="Amount">Positive when it lowers what is owed.</param>
    public sealed record PaymentReceived(DateOnly Day, decimal Amount) : CaseSignal;

    /// <summary>A person reported about a task.</summary>
    public sealed record TaskEnded(string Key, TaskResult Result) : CaseSignal;

    /// <summary>A message left, or did not.</summary>
    public sealed record MessageSettled(string Key, MessageResult Result) : CaseSignal;

    /// <summary>A person left a planned message out of a run. It stays planned and comes up again; nothing of it leaves before that.</summary>
    /// <param name="Key">The message.</param>
    /// <param name="Until">The day on which it comes up again.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="By">Who left it out.</param>
    public sealed record MessageLeftOut(string Key, DateOnly Until, string Reason, string By) : CaseSignal;

    /// <summary>Somebody stopped dunning.</summary>
    public sealed record HoldPlaced(Hold Hold) : CaseSignal;

    /// <summary>Somebody let dunning go on before the end of the hold with this cause.</summary>
    public sealed record HoldLifted(string By, HoldCause Cause = HoldCause.Case) : CaseSignal;

    /// <summary>The debtor contests the claim.</summary>
    /// <param name="Text">What is contested, neutrally put.</param>
    /// <param name="By">Who recorded it.</param>
    /// <param name="Owner">Who sees to it; null for whoever takes the task.</param>
    /// <param name="Deadline">The day by which it should be judged; null for the usual term.</param>
    public sealed record DisputeRaised(string Text, string By, string? Owner = null, DateOnly? Deadline = null) : CaseSignal;

    /// <summary>A credit note was applied to the invoice.</summary>
    /// <param name="Day">Its day.</param>
    /// <param name="Amount">Positive when it lowers what is owed.</param>
    /// <param name="Number">Number of the credit note.</param>
    public sealed record CreditNoted(DateOnly Day, decimal Amount, string Number) : CaseSignal;

    /// <summary>The debtor wrote, mailed or called back.</summary>
    /// <param name="Day">The day it came in.</param>
    /// <param name="Text">What it comes to, neutrally put.</param>
    /// <param name="By">Who recorded it.</param>
    public sealed record ReplyReceived(DateOnly Day, string Text, string By) : CaseSignal;

    /// <summary>The debtor is bankrupt, has a suspension of payments, or is in debt rescheduling.</summary>
    /// <param name="Day">The day it was learnt.</param>
    /// <param name="Kind">Which of these.</param>
    /// <param name="By">Who recorded it.</param>
    public sealed record DebtorInsolvent(DateOnly Day, string Kind, string By) : CaseSignal;

    /// <summary>Whoever took the claim over told how it stands, or it was called back.</summary>
    /// <param name="Report">What it told.</param>
    /// <param name="Note">In words; empty for none.</param>
    /// <param name="By">Who recorded it.</param>
    public sealed record AgencyReported(AgencyReport Report, string Note, string By) : CaseSignal;

    /// <summary>A document that shows something about the debtor or the invoice was kept.</summary>
    public sealed record ProofKept(Proof Proof) : CaseSignal;

    /// <summary>A person ordered that a step is left out, repeated or taken now.</summary>
    /// <param name="Order">What was ordered.</param>
    /// <param name="ActivityId">The step.</param>
    /// <param name="Outcome">For a step that is left out: the port to leave it by; null for Done.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="By">Who ordered it.</param>
    public sealed record StepOrdered(StepOrder Order, string ActivityId, string? Outcome, string Reason, string By) : CaseSignal;
}
