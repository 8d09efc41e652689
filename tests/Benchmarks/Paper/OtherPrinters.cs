using System.Diagnostics;

namespace Reporting.Benchmarks.Paper;

/// <summary>What programs that print need for the texts of one overview as a plain table, beside the overview itself.</summary>
internal static class OtherPrinters
{
    private const string Area = "316";
    private const int Times = 5;
    private static readonly int[] Pages = [1, 40];
    private static readonly TimeSpan MaxLength = TimeSpan.FromMinutes(5);

    /// <summary>Measures and prints; a program that is not installed is told of and left out.</summary>
    public static async Task RunAsync()
    {
        var sample = OverviewSample.Of(await DemoPanel.ReadAsync(), Area);
        var own = Timing.Of(() => OverviewPdf.Write(sample.Compute())).Median;
        var rows = PageRows.Of(OverviewPdf.Page(sample.Overview));
        var folder = Directory.CreateTempSubdirectory("printers-").FullName;
        var lines = new List<string[]> { Line("the overview itself, computed and set, in a process that is warm", own, own) };
        foreach (var pages in Pages)
        {
            lines.Add(
                Other(own, pages, "pdflatex", folder, "page.tex", PageRows.Latex(rows, pages), ["-interaction=nonstopmode", "page.tex"]));
            lines.Add(Other(own, pages, "chromium", folder, "page.html", PageRows.Html(rows, pages),
                ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf=page.pdf", "page.html"]));
        }

        Directory.Delete(folder, recursive: true);
        MarkdownTable.Print("The same texts on one page, on the clock", ["by", "ms a page", "times as long"], lines);
    }

    private static string[] Other(double own, int pages, string program, string folder, string file, string text, string[] arguments)
    {
        var name = $"{program}, {pages} {(pages == 1 ? "page" : "pages")} in a document";
        if (!IsInstalled(program)) return [$"{name}: not installed", "", ""];
        File.WriteAllText(Path.Combine(folder, file), text);
        var times = Enumerable.Range(0, Times).Select(_ => Run(program, folder, arguments)).Order().ToList();
        var printed = Path.Combine(folder, "page.pdf");
        var made = File.Exists(printed)
            ? PageCount.Of(File.ReadAllBytes(printed)) : throw new InvalidOperationException($"{program} made no page.");
        File.Delete(printed);
        return Line(made == pages ? name : $"{name} (it made {made})", times[Times / 2] / made, own);
    }

    private static string[] Line(string name, double milliseconds, double own) =>
        [name, MarkdownTable.Number(milliseconds), MarkdownTable.Number(milliseconds / own)];

    private static double Run(string program, string folder, string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        })!;
        _ = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(MaxLength)) process.Kill(entireProcessTree: true);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static bool IsInstalled(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
