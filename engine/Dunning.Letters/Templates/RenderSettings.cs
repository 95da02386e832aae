using System.Globalization;
using System.IO.Compression;

namespace Dunning.Letters.Templates;

/// <summary>How one letter is written.</summary>
public sealed record RenderSettings
{
    /// <summary>The culture of amounts and days.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>PNG images by name, for pictures whose alternative text is <c>image:NAME</c>, <c>logo</c> or <c>signature</c>; a picture that gets none keeps its own.</summary>
    public IReadOnlyDictionary<string, byte[]>? Images { get; init; }

    /// <summary>How much the files inside the document are packed that differ from letter to letter; the others are as small as they get.</summary>
    public CompressionLevel Compression { get; init; } = CompressionLevel.Fastest;

    /// <summary>The day with which the files inside the document are stamped; 1 January 1980 when null. Nothing else depends on it.</summary>
    public DateOnly? FixedDate { get; init; }
}
