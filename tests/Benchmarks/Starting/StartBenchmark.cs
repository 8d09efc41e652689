using Reporting.Local.Azurite;
using Reporting.Local.Launcher;

namespace Reporting.Benchmarks.Starting;

/// <summary>
/// From the start of the development host to the function app's first answer through it, beside an app that does nothing.
/// </summary>
internal static class StartBenchmark
{
    private const int DefaultStarts = 10;

    /// <summary>Measures and prints: start [times]; the programs take turns, so that a busy moment is none's alone.</summary>
    public static async Task RunAsync(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("start-").FullName;
        try
        {
            await using var azurite = await AzuriteProcess.StartAsync(Path.Combine(folder, "azurite"));
            using var app = PublishedApp.Functions();
            using var empty = new PublishedApp("tests/Benchmarks/EmptyApp/EmptyApp.csproj");
            var cases = Cases(app.Folder, empty.Folder, azurite.ConnectionString);
            foreach (var one in cases) await one.RunAsync();
            var times = cases.ToDictionary(c => c.Name, _ => new List<StartTime>());
            for (var turn = 0; turn < (args is [var n] ? int.Parse(n) : DefaultStarts); turn++)
                foreach (var one in cases) times[one.Name].Add(await one.RunAsync());
            Print(cases, times);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IReadOnlyList<StartCase> Cases(string app, string empty, string storage)
    {
        const string never = "0 0 5 1 1 *";
        var settings =
            new[] { "ImportSchedule", "WatchSchedule", "TidySchedule", "RemindSchedule", "CopySchedule" }.ToDictionary(s => s, _ => never);
        (settings["AzureWebJobsStorage"], settings["Jobindsats__Token"]) = (storage, "none");
        settings["Links__Key"] = new string('k', 64);
        return
        [
            new("empty ASP.NET Core app, compiled ahead", Path.Combine(empty, "Reporting.EmptyApp"), [], "/", null, settings),
            new("function app, compiled ahead", "dotnet", Hosted(app), "/assets/site.css", "/api/runs", settings),
            new("function app, compiled at the start", "dotnet", Hosted(MonthSystem.BuiltApp()), "/assets/site.css", "/api/runs", settings),
        ];
    }

    private static string[] Hosted(string app) =>
        [Path.Combine(RepositoryRoot.Find(), "infra", "local", "bin", "Release", "net10.0", "Reporting.Local.dll"), "host", "--app", app,
            "--port", "{port}"];

    private static void Print(IReadOnlyList<StartCase> cases, Dictionary<string, List<StartTime>> times) => MarkdownTable.Print(
        $"Cold start, median of {times.Values.First().Count}, files read before",
        ["program", "first answer ms", "slowest ms", "to the empty app's", "processor ms to it", "then first answer from storage ms", "MB"],
        cases.Select(c => new[]
        {
            c.Name, Number(Median(times[c.Name], t => t.First)), Number(times[c.Name].Max(t => t.First)),
            Number(Median(times[c.Name], t => t.First) / Median(times[cases[0].Name], t => t.First)),
            Number(Median(times[c.Name], t => t.Work)), c.Second is null ? "" : Number(Median(times[c.Name], t => t.Second)),
            MarkdownTable.Megabytes((long)Median(times[c.Name], t => t.Memory)),
        }));

    private static double Median(List<StartTime> times, Func<StartTime, double> value) =>
        times.Select(value).Order().ElementAt(times.Count / 2);

    private static string Number(double number) => MarkdownTable.Number(number);
}
