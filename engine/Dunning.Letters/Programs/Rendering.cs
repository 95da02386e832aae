using System.Globalization;
using Dunning.Letters.Packages;
using Dunning.Letters.Templates;

namespace Dunning.Letters.Programs;

/// <summary>One part of one letter being written.</summary>
/// <param name="output">Where it goes.</param>
/// <param name="settings">Culture and images.</param>
/// <param name="frames">The letter's data, then the items of the loops around.</param>
internal sealed class Rendering(ByteSink output, RenderSettings settings, object?[] frames)
{
    public ByteSink Output { get; } = output;

    public CultureInfo Culture { get; } = settings.Culture;

    public IReadOnlyDictionary<string, byte[]>? Images { get; } = settings.Images;

    public object?[] Frames { get; } = frames;

    /// <summary>The next free number for things that repeat.</summary>
    public required int NextId { get; set; }

    /// <summary>Whether anything was written that keeps the paragraph (or table) at hand in the letter.</summary>
    public bool Ink { get; set; }
}
