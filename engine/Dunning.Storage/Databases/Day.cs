using System.Globalization;

namespace Dunning.Storage.Databases;

/// <summary>Days as the database keeps them: ISO text, which sorts as days do.</summary>
internal static class Day
{
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Text(DateOnly? day) => day is { } known ? Text(known) : null;

    public static DateOnly Read(string text) => text is [_, _, _, _, '-', _, _, '-', _, _]
        ? new DateOnly(Number(text.AsSpan(0, 4)), Number(text.AsSpan(5, 2)), Number(text.AsSpan(8, 2)))
        : throw new FormatException($"\"{text}\" is not a day.");

    public static DateOnly? ReadOrNull(string? text) => text is null ? null : Read(text);

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
