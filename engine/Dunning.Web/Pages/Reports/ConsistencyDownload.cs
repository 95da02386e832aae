using Dunning.Operations.Reports;
using Dunning.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace Dunning.Web.Pages.Reports;

/// <summary>The report of a month as a table for a spreadsheet.</summary>
internal static class ConsistencyDownload
{
    /// <summary>The first day of a month from an address (<c>2026-03</c>); this month when it is none.</summary>
    public static DateOnly MonthOf(string? text, DateOnly today) => Entered.Day(text + "-01") ?? new DateOnly(today.Year, today.Month, 1);

    internal static async Task<IResult> SendAsync(string? month, [FromServices] IReports reports, RequestScope scope, CancellationToken cancellationToken)
    {
        var today = await scope.TodayAsync(cancellationToken);
        var first = MonthOf(month, today);
        var report = await reports.ConsistencyAsync(scope.Desk, first, first.AddMonths(1).AddDays(-1), today, 0, cancellationToken);
        return Results.Bytes(report.ToCsv(), "text/csv; charset=utf-8", FormattableString.Invariant($"consequentie-{first:yyyy-MM}.csv"));
    }
}
