namespace Reporting.Documents.Web;

/// <summary>The country's month for the front page: three sentences with their pictures, and then a table.</summary>
public static class CountryBlocks
{
    private const int MaxCharts = 3;

    /// <summary>The main results with their newest level and the change over a year.</summary>
    public static IReadOnlyList<Block> Compose(AreaPicture country, Catalogue catalogue, Language language)
    {
        var words = new DocumentTexts(catalogue, language);
        List<OverviewRow> rows = [.. country.Overview.Rows.Where(r => r.Depth == 0 && r.Indicator.IsPrinted && r.Level.Value is not null)];
        return [.. Charts(country, rows, catalogue, words), Table(rows, words)];
    }

    // What moved most people up or down in a year, each story once.
    private static IEnumerable<Block> Charts(AreaPicture country, List<OverviewRow> rows, Catalogue catalogue, DocumentTexts words)
    {
        var trends = new PackTrend(country with { Group = null }, words);
        var moved = rows.Where(r => !r.Indicator.IsRate && r.ChangeLastYear.Value is not null && r.Trend.First is not null)
            .OrderByDescending(Moved).GroupBy(r => Story(catalogue, catalogue.TopicOf(r.Indicator))).Take(MaxCharts)
            .Select(s => s.FirstOrDefault(r => r.Indicator.Id == s.Key.Lead) ?? s.First()).ToHashSet();
        return rows.Where(moved.Contains)
            .Select(r => trends.Of(r with { Trend = r.Trend with { Group = [], Band = [] } }, Sentence(r, words))).OfType<TrendBlock>();
    }

    // A topic whose lead is counted within another indicator tells the other's story: insured unemployed are most of the unemployed.
    private static Topic Story(Catalogue catalogue, Topic topic) =>
        catalogue.Indicator(topic.Lead)?.Parent is { } parent && catalogue.Indicator(parent) is { } whole ? catalogue.TopicOf(whole) : topic;

    private static decimal Moved(OverviewRow row) =>
        row.ChangeLastYear.Value is > -100 and var change ? Math.Abs(row.Level.Value!.Value * change / (100 + change)) : 0;

    private static string Sentence(OverviewRow row, DocumentTexts words) =>
        $"{words.Name(row.Indicator)}: {MoveText.Level(row.Indicator, row.Level.Value!.Value, words)}"
        + words.Say("; tallet ", "; the figure ") + MoveText.Of(row.Indicator, row.ChangeLastYear, words)
        + words.Say(" på et år", " in a year");

    private static TableBlock Table(IReadOnlyList<OverviewRow> rows, DocumentTexts words)
    {
        var cells = new FigureCells(words);
        return new TableBlock(words.Say("Hele landet", "The whole country"),
            [
                new(words.Say("Måling", "Indicator"), 3), new(words.Say("Periode", "Period"), 1),
                new(words.Say("Niveau", "Level"), 1, true),
                new(words.Say("Siden sidste år", "Since last year"), 1, true),
            ],
            [.. rows.Select(r => new TableRow(
            [
                new(words.Name(r.Indicator)), new(r.Period is { } period ? words.Periods.Short(period) : NumberText.None),
                cells.Level(r.Indicator, r.Level, r.Provisional), cells.Change(r.Indicator, r.ChangeLastYear),
            ]))]) { Note = cells.Note() };
    }
}
