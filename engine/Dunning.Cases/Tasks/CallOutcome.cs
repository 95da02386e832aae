namespace Dunning.Cases.Tasks;

/// <summary>How a call ended. The names are the ports of the call activity.</summary>
public enum CallOutcome
{
    PromiseToPay,
    AlreadyPaid,
    Dispute,
    PlanRequested,
    CannotPay,
    Refuses,
    NoAnswer,
    Voicemail,
    CallBack,
    WrongNumber,
    Insolvent,
}
