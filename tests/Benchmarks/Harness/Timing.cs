using System.Diagnostics;

namespace Reporting.Benchmarks.Harness;

/// <summary>How long something takes and what it allocates.</summary>
/// <param name="Median">Milliseconds: half of all times are shorter.</param>
/// <param name="P95">Milliseconds: 95 in 100 times are no longer.</param>
/// <param name="Bytes">Allocated each time, on the average.</param>
internal sealed record Timing(double Median, double P95, long Bytes)
{
    private const int MaxTimes = 1_000;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Measuring = TimeSpan.FromSeconds(6);

    /// <summary>Does the work until the compiler has settled, then measures it many times on this thread.</summary>
    public static Timing Of(Action work)
    {
        Repeat(work, WarmUp, int.MaxValue);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var times = Repeat(work, Measuring, MaxTimes);
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / times.Count;
        times.Sort();
        return new(times[times.Count / 2], times[(times.Count * 95 - 1) / 100], bytes);
    }

    private static List<double> Repeat(Action work, TimeSpan within, int max)
    {
        var times = new List<double>(MaxTimes);
        for (var all = Stopwatch.StartNew(); all.Elapsed < within && times.Count < max;)
        {
            var start = Stopwatch.GetTimestamp();
            work();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times;
    }
}
