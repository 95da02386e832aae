namespace Dunning.Cases.Tasks;

/// <summary>Why a task goes before others, the strongest first.</summary>
public enum UrgencyReason
{
    /// <summary>The debtor broke a promise.</summary>
    BrokenPromise,

    /// <summary>The debtor asked to be called.</summary>
    CallBack,

    /// <summary>A term of the payment plan did not come in.</summary>
    MissedInstalment,

    /// <summary>Nothing but what is at stake.</summary>
    None,
}
