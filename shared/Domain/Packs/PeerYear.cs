namespace Reporting.Domain.Packs;

/// <summary>How an area did over the last year: the better for comparison, since one month says little.</summary>
/// <param name="Area">The area.</param>
/// <param name="Now">The newest value.</param>
/// <param name="Change">The change over the last year, in the indicator's own kind.</param>
/// <param name="Size">How many persons the figure is of, of a rate the denominator; null where it is not known.</param>
/// <param name="Score">What it is ranked by: the change in per cent, or the level where that is compared; more is better.</param>
public sealed record PeerYear(Area Area, Figure Now, Figure Change, decimal? Size, decimal Score)
{
    private const int TimesSmaller = 4;

    /// <summary>
    /// Whether it has at least a quarter as many persons as another area: in a much smaller one chance alone makes large changes.
    /// </summary>
    public bool IsLargeEnoughFor(PeerYear? other) => Size is not { } mine || other?.Size is not { } theirs || mine * TimesSmaller >= theirs;

    /// <summary>
    /// A group's areas, the best first. Left out are areas whose verdict is adverse, and counts so small that a few
    /// persons make a large change; all, where neither direction is better.
    /// </summary>
    internal static IReadOnlyList<PeerYear> Rank(PackFigures figures, PackGroup group, Indicator indicator)
    {
        if (indicator.Polarity == Polarity.None) return [];
        return [.. group.Members.Select(m => Of(figures, m, indicator)).OfType<PeerYear>()
            .Where(p => !Seriousness.IsAdverse(figures.Verdict(p.Area.Code, indicator.Id)?.State ?? default))
            .OrderByDescending(p => p.Score).ThenBy(p => p.Area.Code, StringComparer.Ordinal)];
    }

    /// <summary>The year of one area; null where it cannot be told or where it is too small.</summary>
    internal static PeerYear? Of(PackFigures figures, Area area, Indicator indicator)
    {
        var reading = figures.Reading(indicator, area.Code);
        var change = reading.ChangeLastYear(indicator.Change);
        if (change.Value is null || !indicator.IsRate && reading.YearAgo.Value < (decimal)indicator.Limits.MaterialPersons) return null;
        var sign = indicator.Polarity == Polarity.Lower ? -1 : 1;
        var score = indicator.ComparedBy == ComparedBy.Level
            ? reading.Now : Figure.Change(reading.YearAgo, reading.Now, ChangeKind.Percent);
        return score.Value is { } value ? new(area, reading.Now, change, SizeOf(figures, area, indicator, reading), sign * value) : null;
    }

    private static decimal? SizeOf(PackFigures figures, Area area, Indicator indicator, Reading reading)
    {
        if (!indicator.IsRate) return reading.Now.Value;
        if (reading.Now.Value is not { } rate || figures.Newest(indicator) is not { } newest) return null;
        return figures.Month.Weight(indicator, area.Code, newest, rate);
    }
}
