using System.Globalization;

namespace Dunning.Web.Commands;

/// <summary>A day as it is typed on the command line: <c>2026-11-21</c>.</summary>
internal static class GivenDay
{
    /// <returns>Null when it is no day.</returns>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
