using System.Buffers.Binary;
using System.Globalization;

namespace Dunning.Letters.Programs;

/// <summary>The width or height of a picture that a letter replaces: as large as fits inside the picture of the template.</summary>
/// <param name="image">Name of the replacement.</param>
/// <param name="width">Of the template's picture.</param>
/// <param name="height">Of the template's picture, in the same unit.</param>
/// <param name="wide">Whether the width is written, or the height.</param>
internal sealed class PictureSizeStep(string image, long width, long height, bool wide) : Step
{
    private const int Header = 24;

    public string Image => image;

    public override void Write(Rendering rendering)
    {
        var size = wide ? width : height;
        if (rendering.Images?.GetValueOrDefault(image) is { Length: >= Header } png && png.AsSpan(1).StartsWith("PNG"u8))
        {
            long across = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));
            long down = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20));
            if (across > 0 && down > 0)
            {
                var byWidth = width * down <= height * across;
                size = wide ? (byWidth ? width : height * across / down) : (byWidth ? width * down / across : height);
            }
        }

        Math.Max(1, size).TryFormat(rendering.Output.Room(20), out var written, provider: CultureInfo.InvariantCulture);
        rendering.Output.Advance(written);
    }
}
