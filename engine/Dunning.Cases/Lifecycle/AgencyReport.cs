namespace Dunning.Cases.Lifecycle;

/// <summary>What whoever took the claim over tells about it, and how the money was spread by law.</summary>
/// <param name="Day">The day it tells of.</param>
/// <param name="Status">Running, Collected, Returned or Uncollectible.</param>
/// <param name="Remitted">What it paid over.</param>
/// <param name="Kept">What the debtor paid of its costs, and it kept.</param>
/// <param name="ToCosts">Of both together: applied to costs.</param>
/// <param name="ToInterest">Applied to interest.</param>
/// <param name="ToPrincipal">Applied to the principal; booked on the invoice.</param>
/// <param name="Reference">Its own reference.</param>
/// <law>BW 6:44 lid 1</law>
public sealed record AgencyReport(DateOnly Day, string Status, decimal Remitted, decimal Kept, decimal ToCosts, decimal ToInterest, decimal ToPrincipal, string Reference)
{
    /// <summary>With this the id of a payment begins that came through an agency and was spread already.</summary>
    public const string PaymentPrefix = "agency:";
}
