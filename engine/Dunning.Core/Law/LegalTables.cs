using System.Globalization;
using Dunning.Core.Calendars;
using Dunning.Core.Findings;

namespace Dunning.Core.Law;

/// <summary>All figures that the law changes now and then, and whether somebody has looked at them lately.</summary>
/// <law>BW 6:120; ATW art. 3 lid 3; Besluit BIK art. 2</law>
public static class LegalTables
{
    /// <summary>Name, source and day of review of every table.</summary>
    /// <law>BW 6:120; ATW art. 3 lid 3; Besluit BIK art. 2</law>
    public static IReadOnlyList<(string Name, string Source, DateOnly Reviewed)> All { get; } =
    [
        Entry(CollectionCosts.Scales),
        Entry(CollectionCosts.VatPercent),
        Entry(DutchHolidays.EquatedDays),
        Entry(FourteenDayLetter.PostalDays),
        Entry(StatutoryInterest.Rates(InterestKind.Commercial)),
        Entry(StatutoryInterest.Rates(InterestKind.Statutory)),
    ];

    /// <summary>A warning for every table that nobody has compared with its source in the running half-year.</summary>
    /// <remarks>Rates of interest change on 1 January and 1 July.</remarks>
    /// <param name="today">The day of reckoning.</param>
    /// <law>BW 6:120 lid 1 and 2</law>
    public static IReadOnlyList<Finding> Findings(DateOnly today)
    {
        var halfYear = new DateOnly(today.Year, today.Month < 7 ? 1 : 7, 1);
        return
        [
            .. All.Where(table => table.Reviewed < halfYear).Select(table => Finding.Warning(
                "law.stale-table",
                table.Name + ".json",
                "",
                string.Create(CultureInfo.InvariantCulture, $"last compared with its source on {table.Reviewed:yyyy-MM-dd}, before the half-year that began on {halfYear:yyyy-MM-dd}"),
                "compare it with " + table.Source + " and set \"reviewed\"")),
        ];
    }

    private static (string Name, string Source, DateOnly Reviewed) Entry<T>(DatedTable<T> table) => (table.Name, table.Source, table.Reviewed);
}
