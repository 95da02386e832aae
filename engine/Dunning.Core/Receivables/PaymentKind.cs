namespace Dunning.Core.Receivables;

/// <summary>Where a payment comes from.</summary>
public enum PaymentKind
{
    /// <summary>An entry of a bank statement.</summary>
    Bank,

    /// <summary>A credit note.</summary>
    CreditNote,

    /// <summary>Recorded by a person.</summary>
    Manual,
}
