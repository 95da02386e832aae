namespace Dunning.Cases.Tasks;

/// <summary>Why payment was late, as the debtor said. A code, so that nothing about a person need be written down.</summary>
public enum DelayReason
{
    Forgotten,
    NotReceived,
    NotProcessed,
    WrongAmount,
    DeliveryComplaint,
    NoOrderNumber,
    WaitsForCustomer,
    PaymentRun,
    DirectDebitReversed,
    ShortOfMoney,
    UnableToPay,
    WillNotPay,
    PersonalCircumstances,
}
