using System.Globalization;

namespace Dunning.Storage.Databases;

/// <summary>Days as the database keeps them: ISO text, which sorts as days do.</summary>
internal static class Day
{
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Text(DateOnly? day) => day is { } known ? Text(known) : null;

    public static DateOnly Read(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? ReadOrNull(string? text) => text is null ? null : Read(text);
}
