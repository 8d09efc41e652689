using System.Text.Json;

namespace Reporting.Benchmarks.Month;

/// <summary>How one whole month went, from the order to Completed, in seconds.</summary>
internal sealed record MonthTiming(
    string Name, int Areas, double Waiting, double Importing, double Computing, double Publishing, double Total,
    double AppCpu, double EmulatorCpu, double OwnCpu, long Peak)
{
    /// <summary>Makes a month.</summary>
    /// <param name="month">The month, or null for the source's newest.</param>
    /// <param name="longest">How long it may take; five minutes when null.</param>
    /// <exception cref="InvalidOperationException">It did not end as Completed.</exception>
    public static async Task<MonthTiming> MakeAsync(MonthSystem system, string name, string? month = null, TimeSpan? longest = null)
    {
        var (app, emulator, own) = Cpu(system);
        var ordered = DateTimeOffset.UtcNow;
        var run = await system.ImportAsync(month, longest);
        if (run.GetProperty("state").GetString() != "Completed") throw new InvalidOperationException($"The run did not complete: {run}");
        var (appAfter, emulatorAfter, ownAfter) = Cpu(system);
        var seconds = run.GetProperty("seconds");
        double Stage(string stage) => seconds.GetProperty(stage).GetDouble();
        return new MonthTiming(
            name, run.GetProperty("counts").GetProperty("areas").GetInt32(), (Time(run, "started") - ordered).TotalSeconds,
            Stage("importing"), Stage("computing"), Stage("publishing"), (Time(run, "ended") - ordered).TotalSeconds,
            appAfter - app, emulatorAfter - emulator, ownAfter - own, Machine.Peak(system.App));
    }

    private static DateTimeOffset Time(JsonElement run, string name) => run.GetProperty(name).GetDateTimeOffset();

    private static (double App, double Emulator, double Own) Cpu(MonthSystem system) =>
        (Machine.CpuSeconds(system.App), Machine.CpuSeconds(system.Emulator), Machine.CpuSeconds(Environment.ProcessId));
}
