namespace Dunning.Core.Law;

/// <summary>The payment term between businesses, or towards a public authority.</summary>
/// <param name="LastDay">Last day of payment.</param>
/// <param name="InterestFrom">First day on which commercial interest runs, without any notice.</param>
/// <law>BW 6:119a, 6:119b</law>
public sealed record PaymentTerm(DateOnly LastDay, DateOnly InterestFrom)
{
    /// <summary>The term that holds, given what was agreed.</summary>
    /// <remarks>
    /// Counted from the day after receipt. Without an agreement: thirty days. A term of more than thirty days (sixty before 1 July 2022) between
    /// a large debtor and a small or medium-sized creditor is void, so that thirty days apply. Otherwise at most sixty days, unless the parties expressly agreed
    /// more and that is not grossly unfair; a public authority never has more than sixty. The last day is not moved when it falls in a weekend.
    /// </remarks>
    /// <param name="received">The day the invoice was received.</param>
    /// <param name="agreedDays">Days that were agreed; null when nothing was.</param>
    /// <param name="debtor">Who owes.</param>
    /// <param name="creditor">Who is owed.</param>
    /// <param name="expresslyLonger">More than sixty days were agreed expressly and are not grossly unfair.</param>
    /// <law>BW 6:119a lid 2, 5 and 6; BW 6:119b lid 2 and 5</law>
    public static PaymentTerm Of(DateOnly received, int? agreedDays, PartySize debtor, PartySize creditor, bool expresslyLonger = false)
    {
        if (agreedDays is < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(agreedDays), agreedDays, "A payment term has no negative number of days.");
        }

        var law = LegalTerms.Table.On(received);
        var days = agreedDays switch
        {
            null => law.PaymentDays,
            { } tooLong when tooLong > law.LongestDaysOfLargeDebtor && debtor == PartySize.Large && creditor == PartySize.SmallOrMedium => law.PaymentDays,
            { } longer when longer > law.LongestPaymentDays && (debtor == PartySize.Public || !expresslyLonger) => law.LongestPaymentDays,
            { } agreed => agreed,
        };
        var lastDay = received.AddDays(days);
        return new PaymentTerm(lastDay, lastDay.AddDays(1));
    }
}
