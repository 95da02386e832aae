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

    /// <summary>Elements within elements.</summary>
    public const int Depth = 256;
}
