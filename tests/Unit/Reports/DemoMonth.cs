using Reporting.Unit.DemoSource;
using Reporting.Unit.Seeds;

namespace Reporting.Unit.Reports;

/// <summary>The demonstration data of a catalogue with the verdicts of their newest month, read as an import reads them.</summary>
internal sealed record DemoMonth(Catalogue Catalogue, MonthFigures Figures, RunStamp Run, IReadOnlyDictionary<string, AreaSlice> Slices)
{
    private const int Periods = 62;
    private static readonly Lazy<Task<DemoMonth>> Lazy2026 = new(() => ReadAsync(SeedFolders.Of2026));
    private static readonly Lazy<Task<DemoMonth>> Lazy2008 = new(() => ReadAsync(SeedFolders.Of2008));

    public static Task<DemoMonth> OfAsync(string catalogue) => catalogue == "2026" ? Lazy2026.Value : Lazy2008.Value;

    public ReportInput Input(IEnumerable<string> areas, string name, Language language = Language.Danish) =>
        new(Catalogue, Run, [.. areas.Select(a => Catalogue.Area(a)!)], name, Slices, language);

    private static async Task<DemoMonth> ReadAsync(Catalogue catalogue)
    {
        await using var source = await SourceClient.DemoAsync(catalogue);
        using var client = new JobindsatsClient(new JobindsatsOptions(source.BaseAddress, "secret"));
        var (panel, stamps) = (new Panel(), new Dictionary<string, SourceStamp>());
        foreach (var table in catalogue.Parts.Tables)
        {
            await using var response = await client.FetchAsync(catalogue, table, Periods);
            await ExtractParser.ParseAsync(response.Content, table, catalogue, panel);
            stamps[table.Id] = new SourceStamp(response.Sha256, new DateTimeOffset(2026, 5, 12, 4, 12, 33, TimeSpan.Zero));
        }

        var month = catalogue.Indicators.Select(i => panel.Newest(i.Id, Period.Month(2999, 12))?.LastMonth).Max()!.Value;
        AggregateAreas.AddTo(panel, catalogue, month);
        var run = new RunStamp($"{month}-r1-00000000", month, 1, true, stamps);
        var figures = new MonthFigures(catalogue, panel, month);
        var verdicts = MonthVerdicts.Of(figures);
        return new(catalogue, figures, run,
            catalogue.AreasIn(month).ToDictionary(a => a.Code, a => figures.Slice(run, a) with { Verdicts = verdicts[a.Code] }));
    }
}
