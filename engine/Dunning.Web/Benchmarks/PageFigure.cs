namespace Dunning.Web.Benchmarks;

/// <summary>What one page of the site costs.</summary>
/// <param name="Path">The page.</param>
/// <param name="Median">Milliseconds from the request to the last byte, in the middle.</param>
/// <param name="Slowest">The same of the slowest but one in twenty.</param>
/// <param name="Bytes">How large the page is.</param>
internal sealed record PageFigure(string Path, double Median, double Slowest, int Bytes);
