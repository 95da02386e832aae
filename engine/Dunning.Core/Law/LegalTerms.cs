using Dunning.Core.Calendars;

namespace Dunning.Core.Law;

/// <summary>The terms and hours the law sets, as they hold from some day.</summary>
/// <param name="FourteenDays">Days a consumer has to pay without costs.</param>
/// <param name="PaymentDays">Days to pay when businesses agreed nothing.</param>
/// <param name="LongestPaymentDays">Most days that may be agreed without more.</param>
/// <param name="LongestDaysOfLargeDebtor">Most days a large debtor may agree with a small or medium-sized creditor.</param>
/// <param name="LimitationYears">Years of limitation.</param>
/// <param name="ConsumerSaleYears">Years of limitation of the price of goods sold to a consumer.</param>
/// <param name="LongestRenewalYears">Most years of the term that an interruption starts.</param>
/// <param name="ContactOpens">First moment of a day for contact with natural persons.</param>
/// <param name="ContactCloses">The moment from which contact must stop.</param>
/// <param name="InstalmentMonths">How many months of earlier demands count for instalments of one contract.</param>
/// <law>BW 6:96, 6:119a, 6:119b, 3:307, 3:319, 7:28; Bki art. 4.2</law>
public sealed record LegalTerms(
    int FourteenDays,
    int PaymentDays,
    int LongestPaymentDays,
    int LongestDaysOfLargeDebtor,
    int LimitationYears,
    int ConsumerSaleYears,
    int LongestRenewalYears,
    TimeOnly ContactOpens,
    TimeOnly ContactCloses,
    int InstalmentMonths)
{
    /// <summary>The terms with the day from which they hold.</summary>
    /// <law>BW 6:96, 6:119a, 6:119b, 3:307, 3:319, 7:28; Bki art. 4.2</law>
    public static DatedTable<LegalTerms> Table { get; } = DatedTable<LegalTerms>.Embedded("legal-terms");

    /// <summary>The terms that hold last.</summary>
    /// <law>BW 6:96, 6:119a, 6:119b, 3:307, 3:319, 7:28; Bki art. 4.2</law>
    public static LegalTerms Latest => Table.Latest;
}
