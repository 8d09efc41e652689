using Azure.Storage.Blobs;

namespace Reporting.Benchmarks.Operations;

/// <summary>
/// How many storage operations a month costs, counted between the app with its host and the emulator: docs/cost.md is reckoned
/// from it.
/// </summary>
internal static class OperationsBenchmark
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(60);

    /// <summary>Counts and prints.</summary>
    public static async Task RunAsync()
    {
        await using var count = new OperationCount();
        await using var system = await MonthSystem.StartAsync(new SystemParts { Storage = count.StandBeforeAsync });
        var starting = count.Take();
        var timing = await MonthTiming.MakeAsync(system, "month");
        var month = count.Take();
        await Task.Delay(Rest);
        var resting = count.Take();
        MarkdownTable.Print($"Storage operations of a month of {timing.Areas} areas, of the local host too",
            ["operation", "start of the app", "a month", "per area", "a minute of rest"],
            starting.Keys.Concat(month.Keys).Concat(resting.Keys).Distinct().Order(StringComparer.Ordinal).Select(kind => new[]
            {
                kind, $"{starting.GetValueOrDefault(kind)}", $"{month.GetValueOrDefault(kind)}",
                MarkdownTable.Number((double)month.GetValueOrDefault(kind) / timing.Areas), $"{resting.GetValueOrDefault(kind)}",
            }));
        await PrintKeptAsync(system, timing.Areas);
        Console.WriteLine(
            $"\nThe month took {MarkdownTable.Number(timing.Total)} s and {MarkdownTable.Number(timing.AppCpu)} s of the app's processor time, cold.");
    }

    private static async Task PrintKeptAsync(MonthSystem system, int areas)
    {
        var (blobs, rows) = (new BlobServiceClient(system.Storage), new List<string[]>());
        foreach (var container in ContainerNames.All)
        {
            var kept = await blobs.GetBlobContainerClient(container).GetBlobsAsync().ToListAsync();
            var bytes = kept.Sum(b => b.Properties.ContentLength ?? 0);
            rows.Add([container, $"{kept.Count}", MarkdownTable.Megabytes(bytes), MarkdownTable.Kilobytes(bytes / areas)]);
        }

        MarkdownTable.Print("What the month leaves in storage", ["container", "blobs", "MB", "kB per area"], rows);
    }
}
