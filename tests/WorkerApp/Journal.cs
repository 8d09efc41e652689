using System.Text.Json;

namespace Reporting.WorkerApp;

/// <summary>A file, named by the setting CALLS, in which the app writes what happens to it: one line of JSON each.</summary>
public sealed class Journal
{
    private static readonly Lock Writing = new();
    private readonly string path = Environment.GetEnvironmentVariable("CALLS") ?? Path.GetTempFileName();

    public void Write(string name, object? data = null)
    {
        lock (Writing) File.AppendAllText(path, JsonSerializer.Serialize(new { name, data }) + "\n");
    }

    public async Task HasAsync(string name, CancellationToken cancellation)
    {
        while (!File.ReadAllText(path).Contains($"\"{name}\"", StringComparison.Ordinal)) await Task.Delay(20, cancellation);
    }
}
