namespace Dunning.Web.Benchmarks;

/// <summary>The figures of a measurement; the names are contract.</summary>
/// <param name="Name">Which measurement.</param>
/// <param name="Size">Its size.</param>
/// <param name="PerSecond">Items a second by the clock on the wall.</param>
/// <param name="PerSecondPerCore">Items a second of processor time.</param>
/// <param name="AllocatedBytesPerItem">Bytes allocated for each item.</param>
/// <param name="PeakRssMb">Highest resident memory during the measurement, MiB.</param>
/// <param name="Check">What was verified.</param>
/// <param name="Items">How many items were measured.</param>
/// <param name="Share">For <c>run</c>: the share of the cases that was due.</param>
/// <param name="BytesPerBurst">For <c>steps</c>: bytes allocated for each burst.</param>
/// <param name="Stored">For <c>steps</c>: the same with the state written to JSON and read back after every burst.</param>
/// <param name="Rules">For <c>rules</c>: the same rules in other ways.</param>
/// <param name="Letters">For <c>letters</c>: the same letter in other ways.</param>
/// <param name="Pages">For <c>site</c>: each page by itself.</param>
internal sealed record BenchResult(
    string Name, long Size, double PerSecond, double PerSecondPerCore, long AllocatedBytesPerItem, long PeakRssMb, string Check, long Items, double? Share = null,
    long? BytesPerBurst = null, BenchResult? Stored = null, RuleFigures? Rules = null, LetterFigures? Letters = null, IReadOnlyList<PageFigure>? Pages = null);
