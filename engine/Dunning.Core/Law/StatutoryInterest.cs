using Dunning.Core.Amounts;
using Dunning.Core.Calendars;

namespace Dunning.Core.Law;

/// <summary>Statutory interest over a stretch of days, with the segments it is made of.</summary>
/// <remarks>How leap years count is a choice, see <see cref="DayCount"/>. Inside a year nothing is rounded; at the end of each year, and at the end, interest is rounded to the cent.</remarks>
/// <param name="Kind">Which interest.</param>
/// <param name="Days">Number of days with something open, both ends included.</param>
/// <param name="Interest">Interest over all of them.</param>
/// <param name="Segments">How it comes about; their interest adds up to <paramref name="Interest"/>.</param>
/// <law>BW 6:119, 6:119a, 6:119b, 6:120</law>
public sealed record StatutoryInterest(InterestKind Kind, int Days, Money Interest, IReadOnlyList<InterestSegment> Segments)
{
    private static readonly DatedTable<decimal> Consumer = DatedTable<decimal>.Embedded("statutory-interest-consumer");
    private static readonly DatedTable<decimal> Commercial = DatedTable<decimal>.Embedded("statutory-interest-commercial");

    /// <summary>The rates of a kind of interest, in percent a year.</summary>
    /// <law>BW 6:120</law>
    public static DatedTable<decimal> Rates(InterestKind kind) => kind == InterestKind.Commercial ? Commercial : Consumer;

    /// <summary>The yearly rate that holds on a day, in percent.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The table does not reach back that far.</exception>
    /// <law>BW 6:120</law>
    public static decimal Rate(InterestKind kind, DateOnly day) => Rates(kind).On(day);

    /// <summary>Interest over a principal of which nothing is paid meanwhile.</summary>
    /// <param name="kind">Which interest.</param>
    /// <param name="principal">Not negative.</param>
    /// <param name="from">First day of default, included; the year runs from here.</param>
    /// <param name="to">Last day, included: the day of payment or of reckoning. A day before <paramref name="from"/> gives no interest.</param>
    /// <param name="dayCount">How many days a year has.</param>
    /// <law>BW 6:119 lid 1 and 2, 6:119a lid 1 and 3</law>
    public static StatutoryInterest Over(InterestKind kind, Money principal, DateOnly from, DateOnly to, DayCount dayCount = DayCount.Actual365) =>
        Over(kind, [new OpenPrincipal(from, principal)], to, dayCount);

    /// <summary>Interest over a principal that changes by payments and credits.</summary>
    /// <param name="kind">Which interest.</param>
    /// <param name="principals">What is open from which day; the first one is the first day of default.</param>
    /// <param name="to">Last day, included.</param>
    /// <param name="dayCount">How many days a year has.</param>
    /// <law>BW 6:119 lid 1 and 2, 6:119a lid 1 and 3</law>
    public static StatutoryInterest Over(InterestKind kind, IReadOnlyList<OpenPrincipal> principals, DateOnly to, DayCount dayCount = DayCount.Actual365)
    {
        var open = OpenPrincipal.InOrder(principals);
        var start = open[0].From;
        var segments = new List<InterestSegment>();
        var added = open[0].Amount * 0;
        for (var year = 0; start.AddYears(year) <= to; year++)
        {
            var (yearStart, yearEnd) = (start.AddYears(year), start.AddYears(year + 1).AddDays(-1));
            var daysInYear = dayCount.DaysInYear(yearStart, yearEnd);
            var exact = 0m;
            var shown = 0m;
            foreach (var (first, last, amount, rate) in Stretches(kind, open, yearStart, yearEnd < to ? yearEnd : to))
            {
                var sum = amount + added;
                var days = last.DayNumber - first.DayNumber + 1;
                exact += sum.Amount * rate * days / 100m / daysInYear;
                var interest = decimal.Round(exact, 2, MidpointRounding.AwayFromZero) - shown;
                shown += interest;
                if (sum.IsPositive)
                {
                    segments.Add(new InterestSegment(first, last, days, rate, sum, With(sum, interest)));
                }
            }

            added += With(added, shown);
        }

        return new StatutoryInterest(kind, segments.Sum(segment => segment.Days), added, segments);
    }

    private static IEnumerable<(DateOnly First, DateOnly Last, Money Amount, decimal Rate)> Stretches(
        InterestKind kind, OpenPrincipal[] open, DateOnly from, DateOnly to)
    {
        var rates = Rates(kind);
        for (var first = from; first <= to;)
        {
            var day = first;
            var next = new[] { rates.NextChangeAfter(day), open.FirstOrDefault(principal => principal.From > day)?.From, to.AddDays(1) }.Min()!.Value;
            yield return (first, next.AddDays(-1), open.Last(principal => principal.From <= day).Amount, rates.On(day));
            first = next;
        }
    }

    private static Money With(Money like, decimal amount) => like.Currency.Length == 0 ? like : new Money(amount, like.Currency);
}
