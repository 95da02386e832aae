namespace Dunning.Operations.Importing;

/// <summary>One bank statement.</summary>
/// <param name="Id">The bank's identification of the statement.</param>
/// <param name="Iban">Account.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Opening">Opening balance.</param>
/// <param name="Closing">Closing balance; opening and entries must add up to it.</param>
/// <param name="Entries">Booked entries.</param>
public sealed record ImportedStatement(
    string Id, string Iban, string Currency, decimal Opening, decimal Closing, IReadOnlyList<ImportedEntry> Entries);
