using Dunning.Core.Amounts;

namespace Dunning.Core.Receivables;

/// <summary>To what a payment is applied: first between claims, then within each.</summary>
/// <law>BW 6:43, 6:44; HR 29-5-2015</law>
public static class Allocation
{
    /// <summary>Within a claim: costs, then accrued interest, then the principal.</summary>
    /// <param name="costs">Costs that may be asked on the day of payment; zero before a consumer's fourteen days have passed.</param>
    /// <param name="interest">Interest accrued until the day of payment.</param>
    /// <param name="principal">What is open of the principal.</param>
    /// <param name="payment">What came in; not negative.</param>
    /// <law>BW 6:44 lid 1</law>
    public static ClaimAllocation Within(Money costs, Money interest, Money principal, Money payment)
    {
        NotNegative(costs, nameof(costs));
        NotNegative(interest, nameof(interest));
        NotNegative(principal, nameof(principal));
        NotNegative(payment, nameof(payment));
        var toCosts = Money.Min(costs, payment);
        var toInterest = Money.Min(interest, payment - toCosts);
        var toPrincipal = Money.Min(principal, payment - toCosts - toInterest);
        return new ClaimAllocation(toCosts, toInterest, toPrincipal, payment - toCosts - toInterest - toPrincipal);
    }

    /// <summary>Between claims: those the debtor names, then what is due, the oldest first, and pro rata among equals.</summary>
    /// <param name="open">The debtor's open claims, each with its own number.</param>
    /// <param name="payment">What came in; not negative.</param>
    /// <param name="today">The day of payment; a claim is due when its last day has passed.</param>
    /// <param name="named">Numbers of the claims the debtor named when he paid.</param>
    /// <returns>The parts in the order in which they were filled; what no claim takes is in none of them.</returns>
    /// <law>BW 6:43 lid 1 and 2</law>
    public static IReadOnlyList<AllocatedPart> Between(
        IEnumerable<OpenClaim> open, Money payment, DateOnly today, IReadOnlyCollection<string> named)
    {
        NotNegative(payment, nameof(payment));
        var parts = new List<AllocatedPart>();
        var left = payment.Rounded();
        var ranks = open.Where(claim => claim.Open.IsPositive)
            .GroupBy(claim => (IsOther: !named.Contains(claim.Number, StringComparer.Ordinal), IsNotDue: today <= claim.Due, claim.Due))
            .OrderBy(rank => rank.Key);
        foreach (var rank in ranks)
        {
            OpenClaim[] claims = [.. rank.OrderBy(claim => claim.Number, StringComparer.Ordinal)];
            var share = Money.Min(left, claims.Aggregate(left * 0, (sum, claim) => sum + claim.Open));
            parts.AddRange(ProRata(claims, share).Where(part => part.Amount.IsPositive));
            left -= share;
        }

        return parts;
    }

    // Whole cents: everyone gets the cents of the exact share, and the cents left over go to the largest remainders.
    private static IEnumerable<AllocatedPart> ProRata(OpenClaim[] claims, Money share)
    {
        var total = claims.Sum(claim => claim.Open.ToCents());
        var exact = Array.ConvertAll(claims, claim => (decimal)share.ToCents() * claim.Open.ToCents() / total);
        var cents = Array.ConvertAll(exact, amount => (long)amount);
        var rest = (int)(share.ToCents() - cents.Sum());
        foreach (var index in Enumerable.Range(0, claims.Length).OrderByDescending(index => exact[index] - cents[index]).ThenBy(index => index).Take(rest))
        {
            cents[index]++;
        }

        return claims.Select((claim, index) => new AllocatedPart(claim.Number, Money.FromCents(cents[index], claim.Open.Currency)));
    }

    private static void NotNegative(Money money, string name)
    {
        if (money.Amount < 0)
        {
            throw new ArgumentOutOfRangeException(name, money, "Only amounts of zero or more can be allocated.");
        }
    }
}
