namespace Dunning.Cases.Correspondence;

/// <summary>The creditor on a letter.</summary>
/// <param name="Name">Name on the letterhead.</param>
/// <param name="Street">Street and number.</param>
/// <param name="PostalCode">Postal code.</param>
/// <param name="City">Town.</param>
/// <param name="Kvk">Chamber of Commerce number.</param>
/// <param name="VatId">VAT identification number.</param>
/// <param name="Iban">Account, in groups of four.</param>
/// <param name="Email">Address for answers.</param>
/// <param name="Phone">Telephone number.</param>
/// <param name="Website">Website; empty for none.</param>
/// <param name="ContactPerson">Whom to ask for; signs the letter.</param>
public sealed record LetterClient(
    string Name, string Street, string PostalCode, string City, string Kvk, string VatId, string Iban,
    string Email, string Phone, string Website, string ContactPerson);
