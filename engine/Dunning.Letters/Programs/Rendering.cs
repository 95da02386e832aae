using System.Globalization;
using Dunning.Letters.Packages;

namespace Dunning.Letters.Programs;

/// <summary>One part of one letter being written.</summary>
/// <param name="output">Where it goes.</param>
/// <param name="culture">Of amounts and days.</param>
/// <param name="frames">The letter's data, then the items of the loops around.</param>
internal sealed class Rendering(ByteSink output, CultureInfo culture, object?[] frames)
{
    public ByteSink Output { get; } = output;

    public CultureInfo Culture { get; } = culture;

    public object?[] Frames { get; } = frames;

    /// <summary>The next free number for things that repeat.</summary>
    public required int NextId { get; set; }

    /// <summary>Whether anything was written that keeps the paragraph (or table) at hand in the letter.</summary>
    public bool Ink { get; set; }
}
