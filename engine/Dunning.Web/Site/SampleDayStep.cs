using System.Globalization;
using Dunning.Operations.Calendars;
using Dunning.Web.Demo;
using Microsoft.AspNetCore.Mvc;

namespace Dunning.Web.Site;

/// <summary>Lets the sample office live one day more and shows what it brought.</summary>
internal static class SampleDayStep
{
    internal static async Task<IResult> TakeAsync(
        [FromServices] IOfficeClock clock,
        [FromServices] IServiceProvider services,
        CancellationToken cancellationToken)
    {
        if (await clock.SampleDayAsync(cancellationToken) is null)
        {
            return Results.NotFound();
        }

        var day = await services.GetRequiredService<SampleDays>().StepAsync(cancellationToken);
        return Results.LocalRedirect("/sample-day/" + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
