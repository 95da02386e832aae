namespace Dunning.Cases.Correspondence;

/// <summary>The office that writes on the creditor's behalf.</summary>
/// <param name="OnBehalf">Whether it writes for somebody else; if not, the rest need not be shown.</param>
/// <param name="Name">Registered name.</param>
/// <param name="Street">Street and number.</param>
/// <param name="PostalCode">Postal code.</param>
/// <param name="City">Town.</param>
/// <param name="Kvk">Chamber of Commerce number.</param>
/// <param name="WkiNumber">Number in the register of collection services; empty for none.</param>
/// <param name="Email">Address for answers.</param>
/// <param name="Phone">Telephone number.</param>
public sealed record LetterFirm(
    bool OnBehalf, string Name, string Street, string PostalCode, string City, string Kvk, string WkiNumber, string Email, string Phone);
