using System.Diagnostics;
using System.Globalization;

namespace Dunning.Web.Benchmarks;

/// <summary>Measures a stretch of work: time, processor time, allocation and peak memory.</summary>
internal sealed class Measurement
{
    private readonly TimeProvider time;
    private readonly long started;
    private readonly TimeSpan processor;
    private readonly long allocated;

    private Measurement(TimeProvider time)
    {
        this.time = time;
        started = time.GetTimestamp();
        processor = Process.GetCurrentProcess().TotalProcessorTime;
        allocated = GC.GetTotalAllocatedBytes(precise: true);
    }

    /// <summary>Begins; what was used before does not count.</summary>
    public static Measurement Start(TimeProvider time)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        try
        {
            // Linux: the peak of resident memory starts anew.
            File.WriteAllText("/proc/self/clear_refs", "5");
        }
        catch (Exception unavailable) when (unavailable is IOException or UnauthorizedAccessException)
        {
            // Elsewhere the peak is that of the whole process.
        }

        return new Measurement(time);
    }

    /// <summary>Ends.</summary>
    public BenchResult Stop(string name, long size, long items, string check, double? share = null)
    {
        var elapsed = time.GetElapsedTime(started).TotalSeconds;
        var used = (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds;
        return new BenchResult(
            name, size, Math.Round(items / elapsed, 1), Math.Round(items / Math.Max(used, 1e-6), 1), (GC.GetTotalAllocatedBytes(precise: true) - allocated) / Math.Max(1, items),
            PeakMb(), check, items, share);
    }

    private static long PeakMb()
    {
        const string Peak = "VmHWM:";
        if (File.Exists("/proc/self/status")
            && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith(Peak, StringComparison.Ordinal)) is { } line)
        {
            return long.Parse(line[Peak.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
        }

        return Process.GetCurrentProcess().PeakWorkingSet64 / (1024 * 1024);
    }
}
