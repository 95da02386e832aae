namespace Dunning.Core.Receivables;

/// <summary>What kind of document an invoice is.</summary>
/// <remarks>UNTDID 1001: 380 commercial invoice, 381 credit note.</remarks>
public enum InvoiceType
{
    /// <summary>A claim.</summary>
    Invoice,

    /// <summary>A reduction of a claim.</summary>
    CreditNote,
}
