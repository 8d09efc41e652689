namespace Reporting.Documents.Text;

/// <summary>
/// What a picture of a row draws beside the area's own line: what was expected, where the verdict says something, so that
/// the picture shows what its title says; else the group.
/// </summary>
public static class ExpectedTrend
{
    /// <summary>The numbers of the verdict on a row that its picture is to show; null where the group is shown.</summary>
    public static AgainstExpected? Shown(OverviewRow row) => Shown(row.Verdict, row);

    /// <summary>The same of another verdict than the row's own, such as the one that a mail tells of.</summary>
    public static AgainstExpected? Shown(Verdict? verdict, OverviewRow row) =>
        verdict is { Gap: null, State: not VerdictState.None } && Fits(verdict, row) ? AgainstExpected.Of(verdict, row.Indicator) : null;

    private static bool Fits(Verdict verdict, OverviewRow row) => row.Trend is { First: { } first, Own: [.., not null] }
        && verdict.Month == first + (row.Trend.Own.Count - 1) && verdict.Numbers?.Expected is not null;

    /// <summary>
    /// The same where the text beside the picture says a verdict's numbers though nothing is found: what following the group over
    /// the last year would have given.
    /// </summary>
    public static AgainstExpected? Told(OverviewRow row) => Shown(row) ?? (row.Verdict is { Gap: null } verdict && Fits(verdict, row)
        ? AgainstExpected.Of(verdict, row.Indicator) : null);

    /// <summary>The row's lines, with the expected line and its interval in place of the group's where <see cref="Shown(OverviewRow)"/>.</summary>
    public static Trend Of(OverviewRow row) => Of(row.Verdict, row);

    /// <summary>The same by another verdict than the row's own.</summary>
    public static Trend Of(Verdict? verdict, OverviewRow row) => Shown(verdict, row) is null ? row.Trend : Drawn(verdict!, row);

    /// <summary>The row's lines with the expected line where <see cref="Told"/> has numbers.</summary>
    public static Trend OfTold(OverviewRow row) => Told(row) is null ? row.Trend : Drawn(row.Verdict!, row);

    private static Trend Drawn(Verdict verdict, OverviewRow row)
    {
        var expected = verdict.Numbers!.Expected!;
        var (below, above) = (expected.Value - expected.Low, expected.High - expected.Value);
        var line = row.Trend.Own.Select((_, i) => At(row.Trend.First!.Value + i)).ToList();
        return row.Trend with
        {
            Group = [.. line.Select(v => (decimal?)v)],
            Band = [.. line.Select(v => v is { } value
                ? new TrendBand(Math.Max(0, value - (decimal)below), value + (decimal)above) : (TrendBand?)null)],
        };

        decimal? At(Period period) =>
            period >= expected.Since && period - expected.Since < expected.Line.Count ? (decimal)expected.Line[period - expected.Since] : null;
    }
}
