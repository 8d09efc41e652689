namespace Reporting.Documents.Xlsx;

/// <summary>What is to be known about a row: why numbers are missing, what is provisional, where the series breaks.</summary>
internal sealed class RowNote(XlsxTexts words, bool mixedMeans)
{
    /// <summary>The note of a row, or an empty text.</summary>
    public string Of(OverviewRow row)
    {
        var note = string.Join("; ", [.. Missing(row), .. Remarks(row)]);
        return SentenceStart.Of(note);
    }

    // That the area has no group is said once, above the table.
    private IEnumerable<string> Missing(OverviewRow row) => row.NotCalculable
        .Where(f => f.Value != Reason.NoGroup)
        .GroupBy(f => f.Value, f => Field(f.Key))
        .Select(g => $"{string.Join(", ", g)}: {words.Why(g.Key)}");

    private IEnumerable<string> Remarks(OverviewRow row)
    {
        if (row.Provisional) yield return words.Say("foreløbigt tal", "provisional figure");
        if (row.Trend.BreakFrom is { } from && row.Indicator.Breaks.LastOrDefault(b => b.From == from) is { } broken)
            yield return words.Say("databrud fra ", "break in series from ")
                + $"{words.Periods.Short(from)}: {words.Say(broken.Reason, broken.ReasonEn)}";
        if (row.Indicator.IsSum && row.Period is null)
            yield return words.Say("sum af tal med hver sin periode", "sum of figures with periods of their own");
        if (mixedMeans && row.Indicator.Mean == MeanBasis.Unweighted)
            yield return words.Basis(MeanBasis.Unweighted);
    }

    private string Field(string field) => field switch
    {
        "level" => words.Say("niveau", "level"),
        "changeLastPeriod" => words.Say("udvikling sidste periode", "change last period"),
        "changeLastYear" => words.Say("udvikling sidste år", "change last year"),
        "bestInGroup" => words.Say("bedst", "best"),
        _ => words.Say("gennemsnit", "mean"),
    };
}
