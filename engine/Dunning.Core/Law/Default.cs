namespace Dunning.Core.Law;

/// <summary>Default (verzuim): since when, and why.</summary>
/// <param name="Basis">Why.</param>
/// <param name="From">First day of default; interest runs from here.</param>
/// <law>BW 6:81 to 6:83</law>
public sealed record Default(DefaultBasis Basis, DateOnly From)
{
    /// <summary>By the passing of a term that was agreed as final; no notice is needed.</summary>
    /// <remarks>A due date that the creditor merely prints on an invoice is not such a term towards a consumer.</remarks>
    /// <param name="lastDay">The last day of the agreed term.</param>
    /// <law>BW 6:83 a</law>
    public static Default ByAgreedTerm(DateOnly lastDay) => new(DefaultBasis.AgreedTerm, lastDay.AddDays(1));

    /// <summary>By the statutory thirty days between businesses that agreed nothing.</summary>
    /// <param name="received">The day the invoice was received.</param>
    /// <law>BW 6:119a lid 2, 6:119b lid 2</law>
    public static Default ByStatutoryTerm(DateOnly received) =>
        new(DefaultBasis.StatutoryTerm, PaymentTerm.Of(received, null, PartySize.SmallOrMedium, PartySize.SmallOrMedium).InterestFrom);

    /// <summary>By the same thirty days when a public authority owes.</summary>
    /// <param name="received">The day the invoice was received.</param>
    /// <law>BW 6:119b lid 2</law>
    public static Default ByStatutoryTermOfAuthority(DateOnly received) => ByStatutoryTerm(received) with { Basis = DefaultBasis.StatutoryTermPublic };

    /// <summary>By the passing of the term that a written demand (ingebrekestelling) gave.</summary>
    /// <param name="lastDay">The last day the demand names.</param>
    /// <law>BW 6:82 lid 1</law>
    public static Default ByNotice(DateOnly lastDay) => new(DefaultBasis.NoticeExpired, lastDay.AddDays(1));

    /// <summary>By the debtor's own word that he will not pay: at once.</summary>
    /// <param name="said">The day he said so.</param>
    /// <law>BW 6:83 c</law>
    public static Default ByDebtorStatement(DateOnly said) => new(DefaultBasis.DebtorStatement, said);

    /// <summary>By a written statement that holds the debtor liable, where a demand makes no sense.</summary>
    /// <param name="received">The day he received it.</param>
    /// <law>BW 6:82 lid 2</law>
    public static Default ByLiabilityNotice(DateOnly received) => new(DefaultBasis.LiabilityNotice, received);

    /// <summary>The default that began first; null when there is none.</summary>
    /// <remarks>Towards a consumer a due date is no agreed term unless the agreement is on file: leave it out and send a demand.</remarks>
    /// <param name="grounds">What there is; null for what there is not.</param>
    /// <law>BW 6:81 to 6:83</law>
    public static Default? First(params IEnumerable<Default?> grounds) => grounds.OfType<Default>().MinBy(ground => ground.From);

    /// <summary>Whether the debtor is in default on a day.</summary>
    /// <law>BW 6:81</law>
    public bool HasBegun(DateOnly today) => today >= From;
}
