namespace Dunning.Tests.LetterTemplates;

/// <summary>
/// A quiet mark that stands where the client's logo goes, as a PNG of 14 by 14 mm in a field of 42 mm.
/// </summary>
internal static class PlaceholderLogo
{
    private const int Width = 378;
    private const int Height = 126;

    public static byte[] Png() => StoredPng.Of(Width, Height, Palette(), Pixels());

    /// <summary>From white (0) to slate blue (255), so that edges can be smooth.</summary>
    private static byte[] Palette() =>
        [.. Enumerable.Range(0, 256).SelectMany(ink => new[] { Tint(0x2F, ink), Tint(0x4B, ink), Tint(0x63, ink) })];

    private static byte Tint(int full, int ink) => (byte)(255 - ((255 - full) * ink / 255));

    /// <summary>Rows of palette indexes, each after its filter byte (none).</summary>
    private static byte[] Pixels() =>
        [.. Enumerable.Range(0, Height).SelectMany(y => Enumerable.Range(0, Width).Select(x => Ink(x, y)).Prepend((byte)0))];

    /// <summary>How much of a pixel is covered, by sixteen samples.</summary>
    private static byte Ink(int x, int y)
    {
        var covered = 0;
        for (var sample = 0; sample < 16; sample++)
        {
            covered += Covers(x + (((sample % 4) + 0.5) / 4), y + (((sample / 4) + 0.5) / 4)) ? 1 : 0;
        }

        return (byte)(covered * 255 / 16);
    }

    /// <summary>A square with round corners and a ring cut out of it.</summary>
    private static bool Covers(double x, double y)
    {
        const double Middle = Height / 2.0;
        const double Corner = 24;
        double dx = Math.Abs(x - Middle), dy = Math.Abs(y - Middle);
        var beyond = Math.Sqrt(Math.Pow(Math.Max(dx - Middle + Corner, 0), 2) + Math.Pow(Math.Max(dy - Middle + Corner, 0), 2));
        var radius = Math.Sqrt((dx * dx) + (dy * dy));

        return dx < Middle && beyond <= Corner && radius is < 22 or > 36;
    }
}
