using System.Diagnostics;

namespace Reporting.Benchmarks;

/// <summary>Takes the times of named steps; a step may be done several times.</summary>
internal sealed class StepWatch
{
    private readonly Dictionary<string, List<double>> times = [];

    /// <summary>The median of each step in milliseconds, in the order in which they first came.</summary>
    public Dictionary<string, double> Medians => times.ToDictionary(t => t.Key, t => Median(t.Value));

    /// <summary>The most memory the process had held when each step ended, in bytes.</summary>
    public Dictionary<string, long> Peaks { get; } = [];

    /// <summary>Does a step.</summary>
    public T Time<T>(string step, Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        var result = work();
        if (!times.TryGetValue(step, out var all)) times[step] = all = [];
        all.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return result;
    }

    /// <summary>Notes the memory after steps.</summary>
    public void NotePeak(string step) => Peaks[step] = Machine.Peak();

    private static double Median(List<double> times)
    {
        var sorted = times.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
