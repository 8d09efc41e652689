namespace Reporting.Documents.Pdf.Overviews;

/// <summary>Names the breaks in series that the page shows, each once with the rows it touches.</summary>
internal sealed class BreakTexts(Overview overview, Language language)
{
    private const int MaxNames = 3;
    private readonly RowNames names = new(overview, language);
    private readonly OverviewColumns columns = OverviewColumns.Of(overview, language);

    /// <inheritdoc/>
    public override string ToString()
    {
        var breaks = overview.Rows.SelectMany(r => Shown(r).Select(b => (Break: b, r.Indicator))).GroupBy(b => b.Break, b => b.Indicator);
        return string.Join(" ", breaks.Select(b => Sentence(b.Key, [.. b.Distinct()])));
    }

    private IEnumerable<SeriesBreak> Shown(OverviewRow row)
    {
        if (row.Trend.BreakFrom is { } from) return row.Indicator.Breaks.Where(b => b.From == from);
        var touched = columns.Missing(row).Contains(Reason.BreakInSeries);
        return touched ? row.Indicator.Breaks.TakeLast(1) : [];
    }

    private string Sentence(SeriesBreak at, IReadOnlyList<Indicator> touched)
    {
        var (from, rows) = (PeriodText.In(language).Long(at.From), names.List(touched, MaxNames));
        return language.Say(
            $"Fra {from}: {at.Reason.TrimEnd('.')}. Gælder: {rows}.",
            $"From {from}: {at.ReasonEn.TrimEnd('.')}. Concerns: {rows}.");
    }
}
