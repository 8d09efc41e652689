namespace Reporting.Benchmarks.Overviews;

/// <summary>What one overview costs, step by step, and beside the least that the same content could cost.</summary>
internal static class OverviewBenchmark
{
    private const string Area = "316";

    /// <summary>Measures and prints.</summary>
    public static async Task RunAsync()
    {
        var demo = await DemoPanel.ReadAsync();
        var sample = OverviewSample.Of(demo, Area);
        PrintSteps(sample);
        PrintAlternatives(sample);
        PrintThroughput(sample);
        PrintVerdicts(demo);
    }

    private static void PrintVerdicts(DemoPanel demo)
    {
        var figures = new MonthFigures(demo.Catalogue, demo.Panel, demo.Run.Month);
        MarkdownTable.Print($"The verdicts of a month ({demo.Catalogue.AreasIn(demo.Run.Month).Count} areas, {demo.Catalogue.Indicators.Count} indicators, on all cores)",
            ["step", "median ms", "p95 ms", "allocated kB", "file kB"], [Row("verdicts", () => MonthVerdicts.Of(figures))]);
    }

    private static void PrintSteps(OverviewSample sample) => MarkdownTable.Print(
        $"One overview ({sample.Overview.Area.Name}, {sample.Overview.Rows.Count()} rows, {sample.Overview.Members.Count} in the group)",
        ["step", "median ms", "p95 ms", "allocated kB", "file kB"],
        [
            Row("compute", () => sample.Compute()),
            Row("PDF", () => sample.Pdf(), sample.Pdf().Length),
            Row("- of it: layout", () => OverviewPdf.Page(sample.Overview)),
            Row("XLSX", () => sample.Xlsx(), sample.Xlsx().Length),
            Row("JSON", () => sample.Json(), sample.Json().Length),
        ]);

    private static void PrintAlternatives(OverviewSample sample)
    {
        var page = OverviewPdf.Page(sample.Overview);
        var cells = SheetCell.Of(sample.Xlsx());
        MarkdownTable.Print("The same content, made as plainly as can be",
            ["alternative", "median ms", "p95 ms", "allocated kB", "file kB"],
            [
                Row("PDFsharp: the same texts in the same places, no tags, lines or rewriting", () => PlainPdf.Write(page),
                    PlainPdf.Write(page).Length),
                Row($"ClosedXML: the same {cells.Count} cells, no formats", () => PlainXlsx.Write(cells), PlainXlsx.Write(cells).Length),
                Row("Open XML SDK: the same cells streamed, no formats", () => StreamedXlsx.Write(cells), StreamedXlsx.Write(cells).Length),
                Row("CSV: the same cells", () => PlainCsv.Write(cells), PlainCsv.Write(cells).Length),
            ]);
    }

    private static void PrintThroughput(OverviewSample sample) => MarkdownTable.Print(
        "A second's work", ["work", "1 thread", "2 threads", "gain"],
        [
            Rate("pages (compute and PDF)", () => OverviewPdf.Write(sample.Compute())),
            Rate("areas (compute, PDF, XLSX and JSON)", () => sample.All()),
        ]);

    private static string[] Row(string name, Action work, int? file = null)
    {
        var timing = Timing.Of(work);
        return [name, MarkdownTable.Number(timing.Median), MarkdownTable.Number(timing.P95),
            MarkdownTable.Kilobytes(timing.Bytes), file is { } bytes ? MarkdownTable.Kilobytes(bytes) : ""];
    }

    private static string[] Rate(string name, Action work)
    {
        var (one, two) = (Throughput.Of(work, 1), Throughput.Of(work, 2));
        return [name, MarkdownTable.Number(one), MarkdownTable.Number(two), MarkdownTable.Number(two / one)];
    }
}
