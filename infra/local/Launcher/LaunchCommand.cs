using System.Runtime.InteropServices;
using Reporting.Local.Launcher.Story;

namespace Reporting.Local.Launcher;

/// <summary><c>./run</c>: the whole system on this machine.</summary>
internal static class LaunchCommand
{
    private const int Ok = 0;
    private const int RunFailed = 1;
    private const int UsageError = 2;

    /// <summary>Runs until the month is made (<c>--once</c>) or Ctrl-C.</summary>
    /// <returns>0, 1 when the run is not Completed or something did not start, 2 when the command line is wrong.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        try
        {
            var options = LaunchOptions.Parse(arguments, Environment.GetEnvironmentVariable("RUN_FROM") ?? Environment.CurrentDirectory);
            if (options.ShowHelp)
            {
                Console.Write(await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Find(), "infra", "local", "Launcher", "help.txt")));
                return Ok;
            }

            return await RunAsync(options);
        }
        catch (UsageException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return UsageError;
        }
    }

    private static async Task<int> RunAsync(LaunchOptions options)
    {
        var root = RepositoryRoot.Find();
        var catalogue = CatalogueFolder.Read(Path.Combine(root, "seeds", options.Catalogue));
        if (options.Func && !FuncHost.IsInstalled)
            throw new UsageException("--func needs Azure Functions Core Tools (func) on the path. Install them, or leave --func out.");
        RequireMonth(options, catalogue);
        RequireOut(options);
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, stop));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, stop));
        var progress = new Progress(Console.Out, !Console.IsOutputRedirected);
        try
        {
            await using var system = await LocalSystem.StartAsync(root, options, catalogue, progress, stop.Token);
            await DemoSubscribers.SignUpAsync(root, catalogue, system.App, stop.Token);
            return await FollowAsync(system, options, progress, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            progress.End();
            Console.WriteLine("Stopped.");
            return options.Once ? RunFailed : Ok;
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException or HttpRequestException)
        {
            progress.End();
            await Console.Error.WriteLineAsync(failure.Message);
            return RunFailed;
        }
    }

    private static async Task<int> FollowAsync(
        LocalSystem system, LaunchOptions options, Progress progress, CancellationToken cancellation)
    {
        var result = await MonthRun.MakeAsync(system, options.Month?.ToString(), progress, cancellation);
        progress.End();
        var folder = result.Run is { } run && options.Out is not null ? await CopyAsync(system, options.Out, run, cancellation) : null;
        await (result.Completed ? Console.Out : Console.Error).WriteLineAsync(result.Summary);
        if (result.Run is { } made) Console.WriteLine(await MonthMails.WaitAsync(system, made, !options.Once, progress, cancellation));
        if (result.Completed && (folder is not null || !options.Once))
        {
            foreach (var line in await DemoPacks.OrderAsync(system, result.Run!, folder, progress, cancellation)) Console.WriteLine(line);
        }

        if (options.Once) return result.Completed ? Ok : RunFailed;
        if (result.Completed && options.HasStory)
            foreach (var line in await new DemoStory(system, result.Run!, progress).TellAsync(cancellation)) Console.WriteLine(line);
        Console.WriteLine(system.Places);
        await system.Ended.WaitAsync(cancellation);
        return RunFailed;
    }

    private static async Task<string> CopyAsync(LocalSystem system, string target, RunStatus run, CancellationToken cancellation)
    {
        var (folder, areas) = await DocumentCopy.ToAsync(target, system.App, run, cancellation);
        Console.WriteLine($"Documents of {areas} areas: {folder}");
        return folder;
    }

    private static void RequireMonth(LaunchOptions options, Catalogue catalogue)
    {
        if (options.Month is not { } month) return;
        var range = (options.Extract is null ? MonthRange.OfDemo(catalogue) : MonthRange.OfExtracts(options.Extract))
            ?? throw new UsageException($"--extract '{options.Extract}' holds no figures.");
        if (month < range.Oldest || month > range.Newest)
            throw new UsageException($"--month {month}: the source has figures from {range.Oldest} to {range.Newest}.");
    }

    private static void RequireOut(LaunchOptions options)
    {
        if (options.Out is null) return;
        try
        {
            Directory.CreateDirectory(options.Out);
            File.Create(Path.Combine(options.Out, $".{Environment.ProcessId}"), 1, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--out '{options.Out}' cannot be written to: {wrong.Message}");
        }
    }

    private static void Stop(PosixSignalContext signal, CancellationTokenSource stop)
    {
        // A second Ctrl-C is let through, for who cannot wait.
        signal.Cancel = !stop.IsCancellationRequested;
        stop.Cancel();
    }
}
