namespace Reporting.Documents.Packs;

/// <summary>The picture of a point to talk about: the line that its sentence holds the figure against.</summary>
/// <param name="explained">Whether the text before the charts says what the grey line and the band are.</param>
internal sealed class TalkTrend(AreaPicture area, DocumentTexts words, bool explained = false)
{
    /// <summary>The picture; null where there is no line to draw.</summary>
    /// <param name="point">The point.</param>
    /// <param name="title">The message; null for what is measured and when.</param>
    public TrendBlock? Of(TalkingPoint point, string? title = null)
    {
        var (trend, row) = (new PackTrend(area, words, explained), area.Overview.RowOf(point));
        if (point.Level is null) return trend.Of(row, title, told: true);
        return trend.Of(row, title) is { } block && LineOf(point, row) is { } line ? Levelled(block, point, row, line) : null;
    }

    private IReadOnlyList<decimal?>? LineOf(TalkingPoint point, OverviewRow row)
    {
        if (row.Trend.First is not { } first || AgainstExpected.OfLevel(point.Verdict, point.Indicator) is null) return null;
        var last = first + (row.Trend.Own.Count - 1);
        return last == point.Verdict.Month ? LevelLine.Of(area.Figures, point.Verdict, first, row.Trend.Own.Count) : null;
    }

    // Which group, where it is not the page's.
    private string Judged(OverviewRow row) => row.VerdictGroup is { } judged && judged.Id != area.Group?.Group.Id
        ? words.Say($" Gruppen er her {judged.Name}.", $" The group here is {judged.NameEn}.") : "";

    private TrendBlock Levelled(TrendBlock block, TalkingPoint point, OverviewRow row, IReadOnlyList<decimal?> line)
    {
        var against = AgainstExpected.OfLevel(point.Verdict, point.Indicator)!;
        var (unit, texts) = (UnitText.Of(row.Indicator, words.Language), ExpectedText.In(words.Language));
        return block with
        {
            Alt = $"{words.Name(point.Indicator)}: {LevelText.In(words.Language).Numbers(point.Verdict, point.Indicator)}",
            Trend = row.Trend with { Group = line, Band = [] }, Decimals = against.Decimals,
            GroupLabel = words.Say("gruppens midte", "middle of the group"), Gap = texts.Gap(against),
            Note = words.Say(
                $"{SentenceStart.Of(unit)}. Grå linje: hvad området ville have ved gruppens midterste niveau; ikke justeret for rammevilkår.",
                $"{SentenceStart.Of(unit)}. Grey line: what the area would have at the middle of the group; not adjusted for conditions.") + Judged(row),
        };
    }
}
