using Reporting.Local.Launcher;

namespace Reporting.Benchmarks.Overviews;

/// <summary>The demonstration data as an import reads them: from the source, through the client and the parser.</summary>
internal sealed record DemoPanel(Catalogue Catalogue, Panel Panel, RunStamp Run)
{
    private const string Token = "benchmark-token";
    private const int Periods = 62;

    /// <summary>The catalogue of 2026.</summary>
    public static Catalogue ReadCatalogue() => CatalogueFolder.Read(Path.Combine(RepositoryRoot.Find(), "seeds", "2026"));

    /// <summary>Reads every table, and makes the regions.</summary>
    public static async Task<DemoPanel> ReadAsync()
    {
        var catalogue = ReadCatalogue();
        await using var source = await SourceServer.StartAsync(new DemoSourceOptions { Token = Token, Catalogue = catalogue });
        using var client = new JobindsatsClient(new JobindsatsOptions(source.BaseAddress, Token));
        var (panel, stamps) = (new Panel(), new Dictionary<string, SourceStamp>());
        foreach (var table in catalogue.Parts.Tables)
        {
            await using var response = await client.FetchAsync(catalogue, table, Periods);
            await ExtractParser.ParseAsync(response.Content, table, catalogue, panel);
            stamps[table.Id] = new SourceStamp(response.Sha256, new DateTimeOffset(2026, 5, 12, 4, 12, 33, TimeSpan.Zero));
        }

        var month = catalogue.Indicators.Select(i => panel.Newest(i.Id, Period.Month(2999, 12))?.LastMonth).Max()!.Value;
        AggregateAreas.AddTo(panel, catalogue, month);
        return new(catalogue, panel, new RunStamp($"{month}-r1-00000000", month, 1, true, stamps));
    }
}
