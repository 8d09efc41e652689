namespace Reporting.Local.Launcher;

/// <summary>Copies a run's documents out of the app.</summary>
internal static class DocumentCopy
{
    private const int AtOnce = 8;
    private static readonly string[] Extensions = ["pdf", "xlsx", "json"];

    /// <summary>Copies every area's documents and the run's own description.</summary>
    /// <param name="target">The folder asked for; a folder named by the month is made in it.</param>
    /// <returns>The folder of the month and the number of areas with documents.</returns>
    public static async Task<(string Folder, int Areas)> ToAsync(
        string target, AppClient app, RunStatus run, CancellationToken cancellation)
    {
        var folder = Path.Combine(target, run.Month);
        var documents = Directory.CreateDirectory(Path.Combine(folder, "overviews")).FullName;
        await app.SaveAsync($"api/runs/{run.Month}?revision={run.Revision}", Path.Combine(folder, "run.json"), cancellation);
        var copied = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(await app.AreasAsync(cancellation), options, async (area, stop) =>
        {
            var complete = true;
            foreach (var extension in Extensions)
            {
                var address = $"api/overviews/{run.Month}/{area.Code}.{extension}?revision={run.Revision}";
                complete &= await app.SaveAsync(address, Path.Combine(documents, $"{area.Code}.{extension}"), stop);
            }

            if (complete) Interlocked.Increment(ref copied);
        });
        return (folder, copied);
    }
}
