namespace Dunning.Operations.Debtors;

/// <summary>How a debtor says he paid.</summary>
public enum PaymentWay
{
    BankTransfer,
    Ideal,
    Card,
    Cash,
    DirectDebit,
    Other,
}
