using System.Diagnostics;
using System.Text.Json;

namespace Reporting.Benchmarks.Harness;

/// <summary>Runs a part of the benchmarks in a process of its own, so that its peak memory is its own.</summary>
internal static class ChildRun
{
    /// <summary>Runs this program with other arguments and reads its answer.</summary>
    public static async Task<T> AskAsync<T>(params string[] arguments)
    {
        // The program beside the library: the process itself is dotnet where it was started as "dotnet Reporting.Benchmarks.dll".
        var program = Path.ChangeExtension(typeof(ChildRun).Assembly.Location, null);
        var info = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        using var child = Process.Start(info)!;
        var answer = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        if (child.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {child.ExitCode}.");
        return JsonSerializer.Deserialize<T>(answer)!;
    }

    /// <summary>Gives the answer to the process that asked.</summary>
    public static void Answer<T>(T answer) => Console.WriteLine(JsonSerializer.Serialize(answer));
}
