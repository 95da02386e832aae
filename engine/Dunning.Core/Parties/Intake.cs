namespace Dunning.Core.Parties;

/// <summary>What was seen to before the first delivery to a debtor: each with the day on which it was, null for not yet.</summary>
/// <remarks>Of a proof of identity only is kept that it was seen and when; never a copy or a number.</remarks>
/// <param name="IdentitySeen">The registration at the Chamber of Commerce or, of a person, the identity was seen.</param>
/// <param name="AgreementsConfirmed">The debtor confirmed in writing what is delivered, when, and at which price.</param>
/// <param name="TermsHandedOver">The general terms were handed over, before or at the contract, with proof.</param>
/// <law>BW 6:233 b, 6:234</law>
public sealed record Intake(DateOnly? IdentitySeen = null, DateOnly? AgreementsConfirmed = null, DateOnly? TermsHandedOver = null)
{
    /// <summary>Whether nothing is left to see to.</summary>
    public bool IsComplete => this is { IdentitySeen: not null, AgreementsConfirmed: not null, TermsHandedOver: not null };
}
