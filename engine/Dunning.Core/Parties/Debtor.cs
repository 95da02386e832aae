using Dunning.Core.Languages;

namespace Dunning.Core.Parties;

/// <summary>Who owes, as one client knows them.</summary>
/// <param name="ClientId">The client whose debtor this is.</param>
/// <param name="Number">The client's own number for the debtor; unique within the client.</param>
/// <param name="Name">Name of the person or company.</param>
/// <param name="Kind">Consumer or business.</param>
/// <param name="IsNaturalPerson">True for consumers, sole traders and partners of a partnership (Wki applies when the firm collects for others).</param>
/// <param name="Language">Language to write and speak in.</param>
/// <param name="Address">Postal address; null when unknown.</param>
/// <param name="Email">E-mail address; null when unknown.</param>
/// <param name="Phone">Telephone number; null when unknown.</param>
/// <param name="ContactPerson">Whom to ask for or write to; null when unknown.</param>
/// <param name="Kvk">Chamber of Commerce number, eight digits; null when unknown.</param>
/// <param name="VatId">VAT identification number; null when unknown.</param>
/// <param name="PinnedNote">A note staff must see before they call; null when there is none.</param>
public sealed record Debtor(
    string ClientId,
    string Number,
    string Name,
    DebtorKind Kind,
    bool IsNaturalPerson,
    Language Language,
    Address? Address,
    string? Email,
    string? Phone,
    string? ContactPerson,
    string? Kvk,
    string? VatId,
    string? PinnedNote = null)
{
    /// <summary>Whether the debtor is a consumer.</summary>
    public bool IsConsumer => Kind == DebtorKind.Consumer;

    /// <summary>Whether the client marked the debtor as important: somebody to visit rather than to write to.</summary>
    public bool IsImportant { get; init; }

    /// <summary>What was seen to before the first delivery; null when nothing was.</summary>
    public Intake? Intake { get; init; }
}
