using Reporting.Domain;

namespace Reporting.Documents;

/// <summary>Names the breaks in series that the page shows, each once with the rows it touches.</summary>
internal sealed class BreakWords(IReadOnlyList<OverviewRow> rows, Language language)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        var breaks = rows.SelectMany(r => Shown(r).Select(b => (Break: b, r.Indicator))).GroupBy(b => b.Break, b => b.Indicator);
        return string.Join(" ", breaks.Select(b => Sentence(b.Key, [.. b.Distinct()])));
    }

    /// <summary>The first names of indicators, and how many more there are.</summary>
    public static string Names(IEnumerable<Indicator> indicators, int most, Language language)
    {
        var names = indicators.Select(i => language == Language.Danish ? i.Name : i.NameEn).ToList();
        var more = names.Count - most;
        var tail = more > 0 ? language == Language.Danish ? $" og {more} andre rækker" : $" and {more} more rows" : "";
        return string.Join(", ", names.Take(most)) + tail;
    }

    private static IEnumerable<SeriesBreak> Shown(OverviewRow row)
    {
        if (row.Trend.BreakFrom is { } from) return row.Indicator.Breaks.Where(b => b.From == from);
        var touched = row.NotCalculable.Values.Contains(Reason.BreakInSeries);
        return touched ? row.Indicator.Breaks.TakeLast(1) : [];
    }

    private string Sentence(SeriesBreak at, IReadOnlyList<Indicator> touched)
    {
        var from = PeriodText.In(language).Long(at.From);
        return language == Language.Danish
            ? $"Fra {from}: {at.Reason.TrimEnd('.')} ({Names(touched, 3, language)})."
            : $"From {from}: {at.ReasonEn.TrimEnd('.')} ({Names(touched, 3, language)}).";
    }
}
