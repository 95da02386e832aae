namespace Dunning.Cases.Facts;

/// <summary>The debtor as rules and conditions name it: <c>debtor.IsConsumer</c>.</summary>
/// <param name="Number">The client's number for the debtor.</param>
/// <param name="Name">Name.</param>
/// <param name="IsConsumer">Whether it is a consumer.</param>
/// <param name="IsNaturalPerson">Whether it is a natural person (consumer or sole trader).</param>
/// <param name="HasEmail">Whether an e-mail address is known.</param>
/// <param name="HasPhone">Whether a telephone number is known.</param>
/// <param name="HasAddress">Whether a complete postal address is known.</param>
/// <param name="Country">ISO 3166-1; empty when unknown.</param>
/// <param name="Language"><c>nl</c> or <c>en</c>.</param>
public sealed record DebtorTerms(
    string Number, string Name, bool IsConsumer, bool IsNaturalPerson, bool HasEmail, bool HasPhone, bool HasAddress, string Country, string Language);
