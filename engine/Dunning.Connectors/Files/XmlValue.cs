using System.Globalization;

namespace Dunning.Connectors.Files;

/// <summary>Days and amounts as XML writes them.</summary>
internal static class XmlValue
{
    /// <summary>Beyond this an amount is a mistake, and hundredths of it would no longer fit where they are kept.</summary>
    public const decimal MaxAmount = 1_000_000_000_000m;

    /// <summary>An <c>xs:date</c> or the day of an <c>xs:dateTime</c> as written, without moving it to another zone.</summary>
    public static DateOnly? Day(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A decimal with a point; null when it is not one, has more than two decimals that count, or is absurdly large.</summary>
    public static decimal? Amount(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount)
        && Math.Abs(amount) < MaxAmount
        && decimal.Round(amount, 2) == amount
            ? amount
            : null;
}
