using System.Diagnostics;
using System.Globalization;
using Reporting.Local.Host;

namespace Reporting.Benchmarks.Starting;

/// <summary>A program whose start is measured.</summary>
/// <param name="Program">The file that is run.</param>
/// <param name="Arguments">What it is run with; {port} stands for the port it is to answer at, which the setting PORT holds as
/// well.</param>
/// <param name="First">The address of the answer that needs nothing else.</param>
/// <param name="Second">The address of an answer that reads storage; null when there is none.</param>
internal sealed record StartCase(
    string Name, string Program, IReadOnlyList<string> Arguments, string First, string? Second,
    IReadOnlyDictionary<string, string> Settings)
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(60);

    /// <summary>Starts it once and ends it.</summary>
    /// <returns>Milliseconds from the start of the process to its first answer and from there to the second, processor
    /// milliseconds to the first, and bytes of memory after both.</returns>
    /// <exception cref="TimeoutException">It did not answer within a minute.</exception>
    public async Task<StartTime> RunAsync()
    {
        var port = FreePort.Find(1)[0];
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        var watch = Stopwatch.StartNew();
        using var process = ChildProcess.Start(Info(port));
        try
        {
            await UntilAnswerAsync(http, watch);
            var (first, work) = (watch.Elapsed, Machine.CpuSecondsWithChildren(process.Id));
            if (Second is not null) (await http.GetAsync(Second)).EnsureSuccessStatusCode();
            return new(first.TotalMilliseconds, (watch.Elapsed - first).TotalMilliseconds, 1_000 * work,
                Machine.ResidentWithChildren(process.Id));
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private async Task UntilAnswerAsync(HttpClient http, Stopwatch watch)
    {
        while (watch.Elapsed < Within)
        {
            try
            {
                (await http.GetAsync(First)).EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException refused) when (refused.StatusCode is null)
            {
                await Task.Delay(2);
            }
        }

        throw new TimeoutException($"{Name} did not answer within {Within}.");
    }

    private ProcessStartInfo Info(int port)
    {
        var arguments = Arguments.Select(a => a.Replace("{port}", port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        var info = new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true };
        if (Path.GetDirectoryName(Program) is { Length: > 0 } folder) info.WorkingDirectory = folder;
        foreach (var (name, value) in Settings) info.Environment[name] = value;
        info.Environment["PORT"] = port.ToString(CultureInfo.InvariantCulture);
        return info;
    }
}

/// <summary>How a start went.</summary>
/// <param name="First">Milliseconds to the first answer.</param>
/// <param name="Second">Milliseconds more to the second.</param>
/// <param name="Work">Milliseconds of processor time to the first.</param>
/// <param name="Memory">Bytes after both.</param>
internal sealed record StartTime(double First, double Second, double Work, long Memory);
