using Dunning.Rules.Types;

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
    [property: Described("debiteurnummer", "debtor number")] string Number,
    [property: Described("naam van de debiteur", "name of the debtor")] string Name,
    [property: Described("consument", "a consumer")] bool IsConsumer,
    [property: Described("natuurlijk persoon", "a natural person")] bool IsNaturalPerson,
    [property: Described("e-mailadres bekend", "e-mail address known")] bool HasEmail,
    [property: Described("telefoonnummer bekend", "telephone number known")] bool HasPhone,
    [property: Described("postadres bekend", "postal address known")] bool HasAddress,
    [property: Described("land", "country")] string Country,
    [property: Described("taal", "language")] string Language);
