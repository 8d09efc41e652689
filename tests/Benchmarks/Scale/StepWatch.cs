namespace Reporting.Benchmarks.Scale;

/// <summary>
/// Takes the processor time of named steps, the collector's work in it; a step may be done several times. Other than
/// time on the wall it stays the same on a busy machine.
/// </summary>
internal sealed class StepWatch
{
    private readonly Dictionary<string, List<double>> times = [];

    /// <summary>The mean of each step in milliseconds, in the order in which they first came.</summary>
    public Dictionary<string, double> Means => times.ToDictionary(t => t.Key, t => t.Value.Average());

    /// <summary>The most memory the process had held when each step ended, in bytes.</summary>
    public Dictionary<string, long> Peaks { get; } = [];

    /// <summary>Does a step.</summary>
    public T Time<T>(string step, Func<T> work)
    {
        var start = Environment.CpuUsage.TotalTime;
        var result = work();
        Add(step, Environment.CpuUsage.TotalTime - start);
        return result;
    }

    /// <summary>Does a step that uses every core, and notes the memory after it.</summary>
    public async Task<T> TimeAsync<T>(string step, Func<Task<T>> work)
    {
        var start = Environment.CpuUsage.TotalTime;
        var result = await work();
        Add(step, Environment.CpuUsage.TotalTime - start);
        NotePeak(step);
        return result;
    }

    /// <summary>Notes the memory after steps.</summary>
    public void NotePeak(string step) => Peaks[step] = Machine.Peak();

    private void Add(string step, TimeSpan took)
    {
        if (!times.TryGetValue(step, out var all)) times[step] = all = [];
        all.Add(took.TotalMilliseconds);
    }
}
