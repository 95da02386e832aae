using System.Text.Json.Serialization;
using Dunning.Cases.Messages;
using Dunning.Cases.Tasks;

namespace Dunning.Cases.Lifecycle;

/// <summary>Something that happened and that a case must answer. Signals are stored before they are answered, so none is lost.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "signal")]
[JsonDerivedType(typeof(DayCame), "day")]
[JsonDerivedType(typeof(PaymentReceived), "payment")]
[JsonDerivedType(typeof(TaskEnded), "task")]
[JsonDerivedType(typeof(MessageSettled), "message")]
[JsonDerivedType(typeof(HoldPlaced), "hold")]
[JsonDerivedType(typeof(HoldLifted), "hold-lifted")]
[JsonDerivedType(typeof(DisputeRaised), "dispute")]
public abstract record CaseSignal
{
    private CaseSignal()
    {
    }

    /// <summary>The day came for which the case waited.</summary>
    public sealed record DayCame : CaseSignal;

    /// <summary>A payment, credit note or reversal was applied to the invoice.</summary>
    /// <param name="Day">The day the account was credited.</param>
    /// <param name="Amount">Positive when it lowers what is owed.</param>
    public sealed record PaymentReceived(DateOnly Day, decimal Amount) : CaseSignal;

    /// <summary>A person reported about a task.</summary>
    public sealed record TaskEnded(string Key, TaskResult Result) : CaseSignal;

    /// <summary>A message left, or did not.</summary>
    public sealed record MessageSettled(string Key, MessageResult Result) : CaseSignal;

    /// <summary>Somebody stopped dunning.</summary>
    public sealed record HoldPlaced(Hold Hold) : CaseSignal;

    /// <summary>Somebody let dunning go on before the hold's end.</summary>
    public sealed record HoldLifted(string By) : CaseSignal;

    /// <summary>The debtor contests the claim.</summary>
    public sealed record DisputeRaised(string Text, string By) : CaseSignal;
}
