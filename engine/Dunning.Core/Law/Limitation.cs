namespace Dunning.Core.Law;

/// <summary>Limitation (verjaring): until when a claim can be enforced.</summary>
/// <law>BW 3:307, 3:308, 3:317 to 3:319, 7:28</law>
public static class Limitation
{
    /// <summary>How many years the term has.</summary>
    /// <law>BW 3:307 lid 1, 7:28</law>
    public static int Years(ClaimKind kind) => kind == ClaimKind.ConsumerSale ? LegalTerms.Latest.ConsumerSaleYears : LegalTerms.Latest.LimitationYears;

    /// <summary>The last day on which the claim can be enforced or its limitation interrupted.</summary>
    /// <remarks>
    /// The term starts the day after the claim became due. An interruption starts a new term of the same length, five years at most, the day
    /// after; it never shortens the first one, and one that comes too late has no effect. Terms of years are not moved on by weekends.
    /// The last day has the date of the due day: where that is 28 February before a leap year's 29th, a day on the safe side.
    /// </remarks>
    /// <param name="kind">What kind of claim.</param>
    /// <param name="due">The day it became due; counting from the due date is the safe choice.</param>
    /// <param name="interruptions">Days of written demands, acknowledgements and part payments, in any order.</param>
    /// <law>BW 3:307 lid 1, 3:317, 3:318, 3:319, 7:28; ATW art. 4</law>
    public static DateOnly LastDay(ClaimKind kind, DateOnly due, params IEnumerable<DateOnly> interruptions)
    {
        var lastDay = due.AddYears(Years(kind));
        foreach (var interruption in interruptions.Order())
        {
            var renewed = interruption.AddYears(Math.Min(Years(kind), LegalTerms.Latest.LongestRenewalYears));
            if (interruption <= lastDay && renewed > lastDay)
            {
                lastDay = renewed;
            }
        }

        return lastDay;
    }
}
