namespace Dunning.Operations.Importing;

/// <summary>One booked transaction of a bank statement.</summary>
/// <param name="Place">Where in the file it stands.</param>
/// <param name="Reference">The bank's own reference (AcctSvcrRef), or statement and position when it gives none; names the payment, so that a second import changes nothing.</param>
/// <param name="BookingDate">Day of booking.</param>
/// <param name="Amount">Signed: positive is received.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Iban">The other party's account; null when not given.</param>
/// <param name="Name">The other party's name; null when not given.</param>
/// <param name="Remittance">Unstructured text, lines joined; null for none.</param>
/// <param name="StructuredReference">ISO 11649 or betalingskenmerk; null for none.</param>
/// <param name="EndToEndId">Null for none or NOTPROVIDED.</param>
/// <param name="Reversal">Whether it takes back an earlier one.</param>
public sealed record ImportedEntry(
    string Place,
    string Reference,
    DateOnly BookingDate,
    decimal Amount,
    string Currency,
    string? Iban,
    string? Name,
    string? Remittance,
    string? StructuredReference,
    string? EndToEndId,
    bool Reversal);
