using Dunning.Core.Amounts;
using Dunning.Core.Receivables;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dunning.Tests.Receivables;

public class AllocationTests
{
    private static readonly Arbitrary<int> Cents = Gen.Choose(0, 1000_00).ToArbitrary();

    [Fact]
    public void Within_a_claim_nothing_gets_more_than_it_is_and_the_parts_are_the_payment() =>
        Prop.ForAll(Gen.Choose(0, 100_00).Zip(Gen.Choose(0, 100_00)).ToArbitrary(), Cents, Cents, (costsAndInterest, principal, payment) =>
        {
            var (costs, interest) = (Euro(costsAndInterest.Item1), Euro(costsAndInterest.Item2));
            var parts = Allocation.Within(costs, interest, Euro(principal), Euro(payment));
            return parts.ToCosts + parts.ToInterest + parts.ToPrincipal + parts.Overpaid == Euro(payment)
                && parts.ToCosts <= costs && parts.ToInterest <= interest && parts.ToPrincipal <= Euro(principal)
                && (parts.ToInterest.IsZero || parts.ToCosts == costs)
                && (parts.ToPrincipal.IsZero || parts.ToInterest == interest)
                && (parts.Overpaid.IsZero || parts.ToPrincipal == Euro(principal));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Between_claims_nothing_gets_more_than_is_open_and_nothing_is_lost() =>
        Prop.ForAll(Gen.Choose(0, 300_00).Zip(Gen.Choose(-3, 3)).ListOf().ToArbitrary(), Cents, Gen.Choose(0, 9).ToArbitrary(), (open, payment, named) =>
        {
            var today = Some.Day("2026-03-01");
            OpenClaim[] claims = [.. open.Select((claim, index) => new OpenClaim(Number(index), today.AddDays(claim.Item2), Euro(claim.Item1)))];
            var parts = Allocation.Between(claims, Euro(payment), today, [Number(named)]);
            var given = Sum(parts.Select(part => part.Amount));
            return given == Money.Min(Euro(payment), Sum(claims.Select(claim => claim.Open)))
                && parts.DistinctBy(part => part.Number).Count() == parts.Count
                && parts.All(part => part.Amount.IsPositive && part.Amount <= Array.Find(claims, claim => claim.Number == part.Number)!.Open);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_claim_the_debtor_names_goes_first_though_it_is_not_due()
    {
        OpenClaim[] open = [Some.Claim("old", due: "2025-01-31"), Some.Claim("named", due: "2027-01-31")];

        var parts = Allocation.Between(open, Money.Euro(130), Some.Day("2026-03-01"), ["named"]);

        Assert.Equal([new AllocatedPart("named", Money.Euro(100)), new AllocatedPart("old", Money.Euro(30))], parts);
    }

    private static string Number(int index) => index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Money Euro(int cents) => Money.FromCents(cents, "EUR");

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Euro(0), (sum, amount) => sum + amount);
}
