namespace Dunning.Operations.Debtors;

/// <summary>Why a debtor does not agree. A code, so that a few words more do.</summary>
public enum DisputeReason
{
    NotReceived,
    NotOrdered,
    WrongAmount,
    NotDelivered,
    Complaint,
    Credited,
    PaidBefore,
    NotMine,
    Other,
}
