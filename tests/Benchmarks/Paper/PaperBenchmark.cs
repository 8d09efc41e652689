using System.Text.Json;

namespace Reporting.Benchmarks.Paper;

/// <summary>The paper of a whole year through the queues, counted in pages, and what others need for the same page.</summary>
internal static class PaperBenchmark
{
    /// <summary>
    /// Measures and prints: paper does both, paper pages [part] leaves the others out, paper others does only them. A part of 10
    /// is a tenth of the year.
    /// </summary>
    public static async Task RunAsync(string[] args)
    {
        if (args is not ["others"]) await YearAsync(args is ["pages", var part] ? int.Parse(part) : 1);
        if (args is not ["pages", ..]) await OtherPrinters.RunAsync();
    }

    private static async Task YearAsync(int part)
    {
        var year = new PaperYear(DemoPanel.ReadCatalogue(), part);
        using var app = PublishedApp.Functions();
        await using var system = await MonthSystem.StartAsync(new SystemParts { App = app.Folder, Mail = true });
        var stages = new PaperStages(system, year);
        await stages.SubscribeAsync();
        var overviews = await stages.OverviewsAsync();
        var (alerts, mails) = await stages.MailsAsync();
        var (packs, packing) = await stages.OrderAsync("api/meeting-packs", year.PackOrders);
        var (reports, reporting) = await stages.OrderAsync("api/reports", year.ReportOrders);
        var work = (App: Machine.CpuSeconds(system.App), Emulator: Machine.CpuSeconds(system.Emulator), Peak: Machine.Peak(system.App));
        // The clock has stopped; counting is not part of the work.
        List<PaperRow> rows =
        [
            await PaperRow.OfAsync(system, "overviews", await OverviewsOf(system, year), overviews),
            new($"alert mails, sent {MarkdownTable.Number(mails)} s after the last overview", alerts, 0, true, mails),
            await PaperRow.OfAsync(system, $"meeting packs with {year.StatusNotes} status notes", Links(packs, "pdf"), packing),
            await PaperRow.OfAsync(system, "- and their slides", Links(packs, "slides"), 0),
            await PaperRow.OfAsync(system, "key-figure reports", Links(reports, "pdf"), reporting),
        ];
        Print(year, rows, work);
    }

    private static async Task<IReadOnlyList<string>> OverviewsOf(MonthSystem system, PaperYear year)
    {
        var addresses = new List<string>();
        foreach (var month in year.Months)
        {
            var run = await system.GetAsync($"api/runs/{month}");
            if (run.GetProperty("counts").GetProperty("failed").GetInt32() > 0) throw new InvalidOperationException($"Areas failed: {run}");
            addresses.AddRange(year.AreasIn(month).Select(a => $"api/overviews/{month}/{a}.pdf"));
        }

        return addresses;
    }

    private static IReadOnlyList<string> Links(IReadOnlyList<JsonElement> orders, string name) =>
        [.. orders.Select(o => o.GetProperty("links").GetProperty(name).GetString()!)];

    private static void Print(PaperYear year, List<PaperRow> rows, (double App, double Emulator, long Peak) work)
    {
        var all =
            new PaperRow("**all**", rows.Sum(r => r.Number), rows.Sum(r => r.Pages), rows.All(r => r.Counted), rows.Sum(r => r.Seconds));
        MarkdownTable.Print($"The year's paper, {year.Months[0]} to {year.Months[^1]}, from processes just started",
            ["what", "number", "pages", "seconds", "pages a second"], rows.Append(all).Select(r => r.Cells));
        Console.WriteLine(
            $"\nThe app's peak: {MarkdownTable.Megabytes(work.Peak)} MB. Processor seconds: {MarkdownTable.Number(work.App)} of the app, {MarkdownTable.Number(work.Emulator)} of Azurite.");
        if (!all.Counted) Console.WriteLine("Pages with ~ are counted in 60 documents of the kind, spread evenly, and multiplied.");
    }
}

/// <summary>What was made of one kind.</summary>
/// <param name="Number">How many.</param>
/// <param name="Pages">How many pages together; 0 when they have none.</param>
/// <param name="Counted">Whether all pages were counted.</param>
/// <param name="Seconds">How long it took; 0 when it was made together with the kind above.</param>
internal sealed record PaperRow(string Name, int Number, double Pages, bool Counted, double Seconds)
{
    /// <summary>The row of documents.</summary>
    public static async Task<PaperRow> OfAsync(MonthSystem system, string name, IReadOnlyList<string> addresses, double seconds)
    {
        var (pages, all) = await PageCount.OfAsync(system, addresses);
        return new(name, addresses.Count, pages, all, seconds);
    }

    /// <summary>The row as text.</summary>
    public string[] Cells =>
    [
        Name, $"{Number}", Pages == 0 ? "" : $"{(Counted ? "" : "~")}{MarkdownTable.Number(Pages)}",
        Seconds == 0 ? "" : MarkdownTable.Number(Seconds), Pages == 0 || Seconds == 0 ? "" : MarkdownTable.Number(Pages / Seconds),
    ];
}
