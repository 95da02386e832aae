using Dunning.Core.Parties;

namespace Dunning.Operations.Importing;

/// <summary>A seller or buyer as a file says it.</summary>
/// <param name="Number">The client's number for the debtor; falls back to KvK number, then name.</param>
/// <param name="Name">Name.</param>
/// <param name="Kvk">Chamber of Commerce number (scheme 0106); null when not given.</param>
/// <param name="VatId">VAT identification number; null when not given.</param>
/// <param name="Email">E-mail address; null when not given.</param>
/// <param name="Phone">Telephone number; null when not given.</param>
/// <param name="ContactPerson">Contact's name; null when not given.</param>
/// <param name="Address">Postal address; null when not given.</param>
/// <param name="Kind">Consumer or business when the file says it; null otherwise (then: a KvK or VAT number makes a business).</param>
/// <param name="Language">ISO 639-1; null when not given.</param>
public sealed record ImportedParty(
    string Number,
    string Name,
    string? Kvk,
    string? VatId,
    string? Email,
    string? Phone,
    string? ContactPerson,
    Address? Address,
    DebtorKind? Kind,
    string? Language);
