using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Runtime.InteropServices;

namespace Reporting.Benchmarks.Harness;

/// <summary>What the figures were measured on, and the numbers that Linux keeps of a process.</summary>
internal static class Machine
{
    /// <summary>Prints processor, cores, memory, runtime and how busy the machine is.</summary>
    public static void Print()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9;
        var collector = GCSettings.IsServerGC ? "server" : "workstation";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} cores of {Processor()}, {memory:N0} GB, {RuntimeInformation.OSArchitecture}, {RuntimeInformation.FrameworkDescription}, {collector} collector."));
        Console.WriteLine($"Load before the start (1, 5, 15 minutes): {Load()}.");
    }

    /// <summary>The most memory that a process has held so far, in bytes.</summary>
    public static long Peak(int process) => Memory(process, "VmHWM:");

    /// <summary>The memory that a process holds now, in bytes.</summary>
    public static long Resident(int process) => Memory(process, "VmRSS:");

    /// <summary>The most memory that this process has held so far, in bytes.</summary>
    public static long Peak() => Peak(Environment.ProcessId);

    /// <summary>The processor time that a process has used so far, in seconds.</summary>
    public static double CpuSeconds(int process)
    {
        using var found = Process.GetProcessById(process);
        return found.TotalProcessorTime.TotalSeconds;
    }

    /// <summary>The processor time that a process and those it started have used so far, in seconds.</summary>
    public static double CpuSecondsWithChildren(int process) => Family(process).Sum(CpuSeconds);

    /// <summary>The memory that a process and those it started hold now, in bytes.</summary>
    public static long ResidentWithChildren(int process) => Family(process).Sum(Resident);

    /// <summary>The process that this one started and whose command line names a program.</summary>
    public static int Child(string program) =>
        Processes().First(id => IsChild(id) && Text(id, "cmdline").Contains(program, StringComparison.Ordinal));

    private static IEnumerable<int> Processes() => Directory.EnumerateDirectories("/proc")
        .Select(d => int.TryParse(Path.GetFileName(d), out var id) ? id : 0).Where(id => id > 0);

    private static IEnumerable<int> Family(int process) => Processes().Where(id => IsChild(id, process)).Prepend(process);

    private static long Memory(int process, string name)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith(name, StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }

    private static bool IsChild(int process) => IsChild(process, Environment.ProcessId);

    private static bool IsChild(int process, int parent) => Text(process, "status").Split('\n').Contains($"PPid:\t{parent}");

    // Processes come and go while they are looked at.
    private static string Text(int process, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/{file}");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static string Processor() => File.ReadLines("/proc/cpuinfo")
        .FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(": ")[^1] ?? "an unknown processor";

    private static string Load() => File.Exists("/proc/loadavg")
        ? string.Join(", ", File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "unknown";
}
