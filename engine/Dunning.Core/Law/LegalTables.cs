using System.Globalization;
using Dunning.Core.Calendars;
using Dunning.Core.Findings;

namespace Dunning.Core.Law;

/// <summary>All figures that the law changes now and then, and whether somebody has looked at them lately.</summary>
/// <law>BW 6:120; ATW art. 3 lid 3; Besluit BIK art. 2</law>
public static class LegalTables
{
    /// <summary>Name, source, day of review and last day of trust of every table.</summary>
    /// <law>BW 6:120; ATW art. 3 lid 3; Besluit BIK art. 2</law>
    public static IReadOnlyList<(string Name, string Source, DateOnly ReviewedOn, DateOnly ReviewBy)> All { get; } =
    [
        Entry(CollectionCosts.Scales),
        Entry(CollectionCosts.VatPercent),
        Entry(DutchHolidays.EquatedDays),
        Entry(FourteenDayLetter.PostalDays),
        Entry(LegalTerms.Table),
        Entry(StatutoryInterest.Rates(InterestKind.Commercial)),
        Entry(StatutoryInterest.Rates(InterestKind.Statutory)),
    ];

    /// <summary>A warning for every table whose last day of trust has passed: the law may have changed since somebody looked.</summary>
    /// <remarks>Rates of interest can change on 1 January and 1 July, so theirs is the last day of the half-year.</remarks>
    /// <param name="today">The day of reckoning.</param>
    /// <law>BW 6:120 lid 1 and 2</law>
    public static IReadOnlyList<Finding> Findings(DateOnly today) =>
    [
        .. All.Where(table => today > table.ReviewBy).Select(table => Finding.Warning(
            "law.stale-table",
            table.Name + ".json",
            "",
            string.Create(CultureInfo.InvariantCulture, $"last compared with its source on {table.ReviewedOn:yyyy-MM-dd}, to be trusted until {table.ReviewBy:yyyy-MM-dd}"),
            "compare it with " + table.Source + " and set \"reviewedOn\" and \"reviewBy\"")),
    ];

    private static (string Name, string Source, DateOnly ReviewedOn, DateOnly ReviewBy) Entry<T>(DatedTable<T> table) =>
        (table.Name, table.Source, table.ReviewedOn, table.ReviewBy ?? throw new InvalidOperationException($"{table.Name}.json has no \"reviewBy\"."));
}
