namespace Dunning.Letters.Packages;

/// <summary>How big a template may be. Real letters stay far below; what is above was made to hurt.</summary>
internal static class PackageLimits
{
    /// <summary>Bytes of the file.</summary>
    public const int File = 20 * 1024 * 1024;

    /// <summary>Files inside it.</summary>
    public const int Parts = 1000;

    /// <summary>Bytes of one unpacked file.</summary>
    public const int Part = 30 * 1024 * 1024;

    /// <summary>Bytes of all unpacked files together.</summary>
    public const int Total = 80 * 1024 * 1024;

    /// <summary>How many times larger the whole may be than the file, once it is larger than <see cref="Modest"/>.</summary>
    public const int Ratio = 200;

    /// <summary>Unpacked bytes below which nobody asks how small they were.</summary>
    public const int Modest = 8 * 1024 * 1024;

    /// <summary>Elements within elements.</summary>
    public const int Depth = 256;

    /// <summary>Tags in the whole document.</summary>
    public const int Tags = 5000;

    /// <summary>Loops and choices within each other.</summary>
    public const int Blocks = 32;
}
