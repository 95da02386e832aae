using Dunning.Core.Parties;
using Dunning.Core.Receivables;
using Dunning.Rules.Types;

namespace Dunning.Cases.Facts;

/// <summary>What is known of the debtor as a customer, as rules and conditions name it: <c>customer.PaidLate</c>.</summary>
/// <param name="IsImportant">Whether the client marked the debtor as important: a visit rather than a letter.</param>
/// <param name="Since">Date of the first invoice; null when there is none.</param>
/// <param name="Settled">Invoices paid in full; zero for a new customer.</param>
/// <param name="PaidLate">How many of those after their due date.</param>
/// <param name="AverageDaysLate">Days late on average, over all that is settled.</param>
/// <param name="IdentitySeen">Whether the registration or the identity was seen.</param>
/// <param name="AgreementsConfirmed">Whether the debtor confirmed the agreements in writing.</param>
/// <param name="TermsHandedOver">Whether the general terms were handed over with proof.</param>
/// <param name="IntakeComplete">Whether all three were seen to.</param>
public sealed record CustomerTerms(
    [property: Described("belangrijke klant", "an important customer")] bool IsImportant,
    [property: Described("klant sinds", "customer since")] DateOnly? Since,
    [property: Described("betaalde facturen", "invoices settled")] int Settled,
    [property: Described("te laat betaalde facturen", "invoices paid late")] int PaidLate,
    [property: Described("gemiddeld dagen te laat", "days late on average")] int AverageDaysLate,
    [property: Described("identiteit of inschrijving gezien", "identity or registration seen")] bool IdentitySeen,
    [property: Described("afspraken bevestigd", "agreements confirmed")] bool AgreementsConfirmed,
    [property: Described("voorwaarden overhandigd", "terms handed over")] bool TermsHandedOver,
    [property: Described("intake compleet", "intake complete")] bool IntakeComplete)
{
    /// <summary>What is known of a debtor that behaves so.</summary>
    public static CustomerTerms Of(Debtor debtor, PaymentBehaviour behaviour) => new(
        debtor.IsImportant, behaviour.Since, behaviour.Settled, behaviour.Late, behaviour.AverageDaysLate, debtor.Intake?.IdentitySeen is not null,
        debtor.Intake?.AgreementsConfirmed is not null, debtor.Intake?.TermsHandedOver is not null, debtor.Intake is { IsComplete: true });
}
