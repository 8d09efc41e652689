namespace Reporting.Benchmarks.Verdicts;

/// <summary>One indicator over one group of the published figures, with the areas that are judged in it.</summary>
/// <param name="Input">What the verdicts are made of.</param>
/// <param name="Judged">The codes of those areas.</param>
internal sealed record RecordedGroup(VerdictInput Input, IReadOnlySet<string> Judged);

/// <summary>Published figures, read and grouped as a month run does.</summary>
/// <param name="Catalogue">The catalogue of 2026.</param>
/// <param name="Groups">Every indicator that has figures, in every group.</param>
internal sealed record RecordedPanel(Catalogue Catalogue, IReadOnlyList<RecordedGroup> Groups)
{
    /// <summary>Reads a folder of Jobindsats' responses, one file per table; null, with a word on it, where there is none.</summary>
    public static async Task<RecordedPanel?> ReadAsync(string folder)
    {
        if (!Directory.Exists(folder))
        {
            Console.WriteLine($"NOT RUN: '{folder}' is no folder. Name one that holds published figures, <table>.json.");
            return null;
        }

        var (catalogue, panel) = (DemoPanel.ReadCatalogue(), new Panel());
        foreach (var table in catalogue.Parts.Tables.Where(t => File.Exists(Path.Combine(folder, $"{t.Id}.json"))))
        {
            await using var response = File.OpenRead(Path.Combine(folder, $"{table.Id}.json"));
            await ExtractParser.ParseAsync(response, table, catalogue, panel);
        }

        var month = catalogue.Indicators.Select(i => panel.Newest(i.Id, Period.Month(2999, 12))?.LastMonth).Max()!.Value;
        var figures = new MonthFigures(catalogue, panel, month);
        var groups = catalogue.AreasIn(month).Where(a => a.Kind == AreaKind.Municipality)
            .GroupBy(a => catalogue.VerdictGroup(a, month)).Where(g => g.Key is not null);
        return new(catalogue, [.. groups.SelectMany(g => catalogue.Indicators, (g, i) => Group(figures, i, g)).OfType<RecordedGroup>()]);
    }

    private static RecordedGroup? Group(MonthFigures figures, Indicator indicator, IGrouping<ComparisonGroup?, Area> group) =>
        MonthVerdicts.InputOf(figures, indicator, group.Key!) is { } input
            ? new(input, group.Select(a => a.Code).ToHashSet(StringComparer.Ordinal)) : null;
}
