using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;

namespace Reporting.Benchmarks.Packs;

/// <summary>Meeting packs through the queue on the emulator: from the order to the documents, for one area and for a round.</summary>
internal static class PackBenchmark
{
    private const int WarmOrders = 20;
    private const int RoundAreas = 44;
    private const int BankEntries = 200;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <summary>Measures and prints.</summary>
    public static async Task RunAsync()
    {
        await using var system = await MonthSystem.StartAsync();
        await system.ImportAsync();
        await FillBankAsync(system);
        var codes = DemoPanel.ReadCatalogue().Parts.Areas.Where(a => a.Kind == AreaKind.Municipality).Select(a => a.Code).Take(RoundAreas)
            .ToList();
        var (cold, _) = await MakeAsync(system, new { areas = new[] { "851" }, place = "cold" });
        var warm = new List<double>();
        // Each with a place of its own, since the same order would be the same pack.
        for (var i = 0; i < WarmOrders; i++)
            warm.Add((await MakeAsync(system, new { areas = new[] { codes[i] }, place = $"{i}" })).Seconds);
        var (collective, _) = await MakeAsync(system, new { areas = codes.Take(4) });
        var (round, order) = await MakeAsync(system, new { areas = codes, kind = "individual" });
        var pages = await PagesAsync(system, order);
        warm.Sort();
        MarkdownTable.Print("Meeting packs, from the order to the documents in storage",
            ["what", "seconds", "pages", "pages per second", "app's peak MB"],
            [
                ["one area, the app's first", Number(cold), "", "", ""],
                ["one area, median of " + WarmOrders, Number(warm[WarmOrders / 2]), "", "", ""],
                ["one area, slowest of " + WarmOrders, Number(warm[^1]), "", "", ""],
                ["four areas together", Number(collective), "", "", ""],
                [$"a round of {RoundAreas}", Number(round), $"{pages}", Number(pages / round),
                    MarkdownTable.Megabytes(Machine.Peak(system.App))],
            ]);
    }

    // A region's bank after some years: every pack looks through it and computes what it shows.
    private static async Task FillBankAsync(MonthSystem system)
    {
        var (catalogue, account) = (DemoPanel.ReadCatalogue(), StorageAccount.FromConnectionString(system.Storage));
        var entries = new KnowledgeRepository(account, TimeProvider.System);
        var indicators = catalogue.Judged.Where(i => catalogue.PeriodTypeOf(i) == PeriodType.Month).ToList();
        var areas = catalogue.Parts.Areas.Where(a => a.Kind == AreaKind.Municipality).Select(a => a.Code).ToList();
        for (var i = 0; i < BankEntries; i++)
        {
            var indicator = indicators[i % indicators.Count];
            await entries.SaveAsync(new($"2026-{i:x12}", areas[i % areas.Count], catalogue.TopicOf(indicator).Id, KnowledgeKind.Practice, $"Entry {i}")
            {
                Problem = "A problem", Done = "Something", Measured = new(indicator.Id, Period.Month(2025, 8), null),
            }, "benchmark", default);
        }
    }

    private static async Task<(double Seconds, JsonElement Order)> MakeAsync(MonthSystem system, object order)
    {
        var watch = Stopwatch.StartNew();
        var made = await system.OrderAsync(order, Look);
        if (made.GetProperty("state").GetString() != "done") throw new InvalidOperationException($"The order was not done: {made}");
        return (watch.Elapsed.TotalSeconds, made);
    }

    // Of the documents and the slides, as a reader of PDF files counts them.
    private static async Task<int> PagesAsync(MonthSystem system, JsonElement order)
    {
        var bytes = await system.BytesAsync(order.GetProperty("links").GetProperty("zip").GetString()!);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.Entries.Where(e => e.Name.EndsWith(".pdf", StringComparison.Ordinal)).Sum(PagesOf);
    }

    private static int PagesOf(ZipArchiveEntry entry)
    {
        using var buffer = new MemoryStream();
        using (var content = entry.Open()) content.CopyTo(buffer);
        buffer.Position = 0;
        using var document = PdfSharp.Pdf.IO.PdfReader.Open(buffer, PdfSharp.Pdf.IO.PdfDocumentOpenMode.Import);
        return document.PageCount;
    }

    private static string Number(double seconds) => MarkdownTable.Number(seconds);
}
