namespace Dunning.Cases.Correspondence;

/// <summary>How to pay.</summary>
/// <param name="Iban">The one account, in groups of four.</param>
/// <param name="AccountName">Its holder.</param>
/// <param name="Reference">What to write with the payment.</param>
public sealed record LetterPayment(string Iban, string AccountName, string Reference)
{
    /// <summary>Address of the page where the debtor pays this claim; empty when the client has none.</summary>
    public string Link { get; init; } = "";
}
