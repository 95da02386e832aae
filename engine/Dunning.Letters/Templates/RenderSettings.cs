using System.Globalization;

namespace Dunning.Letters.Templates;

/// <summary>How one letter is written.</summary>
public sealed record RenderSettings
{
    /// <summary>The culture of amounts and days.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>PNG images by name, for pictures whose alternative text is <c>image:NAME</c>; a picture that gets none keeps its own.</summary>
    public IReadOnlyDictionary<string, byte[]>? Images { get; init; }

    /// <summary>The day with which the files inside the document are stamped; 1 January 1980 when null. Nothing else depends on it.</summary>
    public DateOnly? FixedDate { get; init; }
}
