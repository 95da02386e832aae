namespace Dunning.Cases.Correspondence;

/// <summary>Who owes, on a letter.</summary>
/// <param name="Number">The creditor's number for the debtor.</param>
/// <param name="Name">Name in the address window.</param>
/// <param name="Attention">"T.a.v. …"; empty for none.</param>
/// <param name="Salutation">"Geachte mevrouw Jansen"; without the comma.</param>
/// <param name="Street">Street and number; empty when unknown.</param>
/// <param name="PostalCode">Postal code.</param>
/// <param name="City">Town.</param>
/// <param name="Country">Country in capitals; empty inside the Netherlands.</param>
/// <param name="Email">E-mail address; empty when unknown.</param>
/// <param name="IsConsumer">Whether the debtor is a consumer.</param>
public sealed record LetterDebtor(
    string Number, string Name, string Attention, string Salutation, string Street, string PostalCode, string City, string Country,
    string Email, bool IsConsumer)
{
    /// <summary>Address of his own page, where he sees what is owed and can react; empty when the office's site cannot be reached by debtors.</summary>
    public string Link { get; init; } = "";
}
