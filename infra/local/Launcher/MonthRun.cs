namespace Reporting.Local.Launcher;

/// <summary>How the making of a month went.</summary>
/// <param name="Run">The run as it ended, or null when none was made.</param>
/// <param name="Completed">Whether every area has its documents.</param>
/// <param name="Summary">The outcome in a line or more.</param>
internal sealed record MonthResult(RunStatus? Run, bool Completed, string Summary);

/// <summary>Asks the app for a month and follows it to its end.</summary>
internal static class MonthRun
{
    private const int MaxLines = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Imports and waits until the run has ended.</summary>
    /// <param name="month">The month, or null for the newest.</param>
    public static async Task<MonthResult> MakeAsync(
        LocalSystem system, string? month, Progress progress, CancellationToken cancellation)
    {
        progress.Stage("Importing");
        var import = await system.App.ImportAsync(month, cancellation);
        RunStatus? run = null;
        while (!(import.HasEnded && (import.Month is null || run?.HasEnded == true)))
        {
            await Task.WhenAny(Task.Delay(Pause, cancellation), system.Ended);
            cancellation.ThrowIfCancellationRequested();
            if (system.Ended.IsCompleted) throw new InvalidOperationException(await system.Ended);
            if (!import.HasEnded) import = await system.App.FollowAsync(import.Import, cancellation);
            if (import.Month is null) continue;
            run = await system.App.RunAsync(import.Month, import.Revision!.Value, cancellation);
            progress.Show(run);
        }

        return run is null
            ? new MonthResult(null, false, $"The import failed. {import.Reason}")
            : new MonthResult(run, run.State == "Completed", Summary(run));
    }

    private static string Summary(RunStatus run)
    {
        var lines = run.FailedAreas.Take(MaxLines).Select(f => $"  {f.Area} {f.Name}: {f.Reason}").ToList();
        if (run.FailedAreas.Count > MaxLines) lines.Add($"  and {run.FailedAreas.Count - MaxLines} more; run.json lists them all.");
        var reason = run.Reason is null ? "" : $" {run.Reason}";
        return string.Join('\n', lines.Prepend(
            $"{run.State}: {run.Month} revision {run.Revision}, {run.Counts.Done} areas done, {run.Counts.Failed} failed.{reason}"));
    }
}
