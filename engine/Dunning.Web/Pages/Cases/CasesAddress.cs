using System.Globalization;
using Dunning.Cases.Lifecycle;
using Dunning.Operations.Desk;
using Dunning.Web.Site;

namespace Dunning.Web.Pages.Cases;

/// <summary>Reads the filter of the list of cases from its address; the list and its export have the same.</summary>
internal static class CasesAddress
{
    public static CaseFilter Filter(IQueryCollection query, int furthest = 1) => new(
        Entered.Line(query["q"]),
        Entered.Line(query["client"]),
        Enum.TryParse<CaseStatus>(query["status"], out var known) && Enum.IsDefined(known) ? known : null,
        IncludeClosed: query["status"] == CaseFilterForm.All,
        Page: Math.Clamp(Number(query["page"]) ?? 1, 1, furthest))
    {
        Stage = query["silent"] == "1" ? "" : Entered.Line(query["stage"]),
        Promised = query["promised"] == "1",
        DaysLate = Days(query["late"]),
        DaysLateAtMost = Days(query["most"]),
    };

    private static int? Days(string? typed) => Number(typed) is { } days and < 10_000 ? days : null;

    private static int? Number(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
