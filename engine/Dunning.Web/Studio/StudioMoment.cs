using System.Globalization;

namespace Dunning.Web.Studio;

/// <summary>A day as a moment: the office keeps days, Studio wants moments. Noon, so that no time zone moves it to another day.</summary>
internal static class StudioMoment
{
    /// <param name="day">The office's day.</param>
    /// <param name="order">Place among what happened that day: a second each.</param>
    public static string Of(DateOnly day, int order = 0) =>
        day.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc).AddSeconds(order).ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture);
}
