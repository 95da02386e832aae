using System.Text.Json.Nodes;
using Dunning.Core.Amounts;
using Dunning.Core.Law;
using Dunning.Core.Receivables;
using static Dunning.Core.Questions.Answers;

namespace Dunning.Core.Questions;

// Rates, costs, interest and allocation.
internal static class MoneyQuestions
{
    public static JsonObject Rate(QuestionInput input) => new() { ["rate"] = Write(StatutoryInterest.Rate(Kind(input), input.Day("date"))) };

    public static JsonObject Costs(QuestionInput input)
    {
        var costs = CollectionCosts.Of(Claimed(input.Euros("principals")), Percent(input.DecimalOrNull("vatRate")));
        return new() { ["basis"] = Write(costs.Basis), ["costs"] = Write(costs.Costs), ["vat"] = Write(costs.Vat) };
    }

    public static JsonObject Interest(QuestionInput input)
    {
        var interest = StatutoryInterest.Over(Kind(input), Claimed([input.Euro("principal")])[0], input.Day("from"), input.Day("to"), DayCount(input));
        return new()
        {
            ["days"] = interest.Days,
            ["interest"] = Write(interest.Interest),
            ["segments"] = new JsonArray([.. interest.Segments.Select(segment => new JsonObject
            {
                ["from"] = Write(segment.From),
                ["to"] = Write(segment.To),
                ["days"] = segment.Days,
                ["rate"] = Write(segment.Rate),
                ["base"] = Write(segment.Base),
                ["interest"] = Write(segment.Interest),
            })]),
        };
    }

    public static JsonObject Allocate(QuestionInput input)
    {
        var allocation = Allocation.Within(input.Euro("costs"), input.Euro("interest"), input.Euro("principal"), input.Euro("payment"));
        return new()
        {
            ["toCosts"] = Write(allocation.ToCosts),
            ["toInterest"] = Write(allocation.ToInterest),
            ["toPrincipal"] = Write(allocation.ToPrincipal),
            ["overpaid"] = Write(allocation.Overpaid),
        };
    }

    public static JsonObject AllocateClaims(QuestionInput input)
    {
        OpenClaim[] open = [.. input.Objects("open").Select(claim => new OpenClaim(claim.Text("nr"), claim.Day("due"), claim.Euro("amount")))];
        if (open.DistinctBy(claim => claim.Number).Count() != open.Length)
        {
            throw new FormatException("\"open\" has the same \"nr\" twice.");
        }

        if (Array.Find(open, claim => claim.Open.Amount < 0) is { } credit)
        {
            throw new FormatException($"Nothing can be paid on {credit.Number}, of which {credit.Open} is open.");
        }

        var payment = input.Euro("payment");
        var named = ReferenceMatch.Find(input.TextOrNull("reference"), input.TextOrNull("reference"), open, payment);
        var parts = Allocation.Between(open, payment, input.Day("today"), named.Numbers);
        var allocated = new JsonObject();
        foreach (var part in parts)
        {
            allocated[part.Number] = Write(part.Amount);
        }

        return new() { ["allocated"] = allocated, ["overpaid"] = Write(parts.Aggregate(payment, (left, part) => left - part.Amount)) };
    }

    private static InterestKind Kind(QuestionInput input) =>
        input.Choice("kind", ("statutory", InterestKind.Statutory), ("commercial", InterestKind.Commercial));

    private static DayCount DayCount(QuestionInput input) =>
        input.Has("dayCount") ? input.Choice("dayCount", ("actual-365", Law.DayCount.Actual365), ("full-year", Law.DayCount.FullYearIsRate)) : Law.DayCount.Actual365;

    // Who asks what is due over nothing, or over less, has made a mistake.
    private static IReadOnlyList<Money> Claimed(IReadOnlyList<Money> principals) =>
        principals.Count > 0 && principals.All(principal => principal.IsPositive) ? principals
            : throw new FormatException($"A principal must be more than nothing, not negative and not zero: {(principals.Count == 0 ? "none is given" : string.Join(", ", principals))}.");

    // A rate is a percentage, "21"; a fraction, "0.21", can mean nothing else.
    private static decimal? Percent(decimal? rate) => rate switch
    {
        < 0 => throw new FormatException("A rate of VAT is not negative."),
        > 0 and < 1 => rate * 100,
        _ => rate,
    };
}
