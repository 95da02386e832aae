namespace Dunning.Operations.Clients;

/// <summary>What somebody saw to or decided about a debtor; null for what stays as it is.</summary>
/// <param name="Important">Whether the debtor is important to the client.</param>
/// <param name="IdentitySeen">The day the registration or the identity was seen.</param>
/// <param name="AgreementsConfirmed">The day the agreements were confirmed in writing.</param>
/// <param name="TermsHandedOver">The day the general terms were handed over.</param>
public sealed record DebtorNotes(bool? Important = null, DateOnly? IdentitySeen = null, DateOnly? AgreementsConfirmed = null, DateOnly? TermsHandedOver = null);
