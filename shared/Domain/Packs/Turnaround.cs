namespace Reporting.Domain.Packs;

/// <summary>An area that had a performance concern and turned it.</summary>
/// <param name="Area">The area.</param>
/// <param name="Episode">The problem, with its end.</param>
/// <param name="Change">What the figure did from the problem's peak to now, in the indicator's own kind.</param>
/// <param name="GroupChange">What the group's did in the same time.</param>
public sealed record Turnaround(Area Area, VerdictEpisode Episode, Figure Change, Figure GroupChange)
{
    private const int YearsBack = 3;

    /// <summary>
    /// Those of a group who turned a problem within the last three years, the last first. An alarm also ends when a series
    /// breaks, and when a new, higher level has become usual: only those count whose figure has since gone materially
    /// better than the group's.
    /// </summary>
    internal static IReadOnlyList<Turnaround> Find(PackFigures figures, PackGroup group, Indicator indicator)
    {
        if (indicator.Polarity == Polarity.None || figures.Newest(indicator) is not { } newest) return [];
        return [.. group.Members.Select(m => Of(figures, group, indicator, m, newest)).OfType<Turnaround>()
            .OrderByDescending(t => t.Episode.End).ThenBy(t => t.Area.Code, StringComparer.Ordinal)];
    }

    private static Turnaround? Of(PackFigures figures, PackGroup group, Indicator indicator, Area area, Period newest)
    {
        if (figures.Verdict(area.Code, indicator.Id) is not { } verdict || Seriousness.IsAdverse(verdict.State)) return null;
        var adverse = indicator.Polarity == Polarity.Lower ? VerdictDirection.Higher : VerdictDirection.Lower;
        if (verdict.Episodes.LastOrDefault(e => e.Direction == adverse && e.End is not null) is not { } episode) return null;
        if (episode.Peak.Type != newest.Type || newest - episode.End!.Value > YearsBack * newest.PerYear) return null;
        if (!IsBetter(figures, group, indicator, area, (episode.Peak, newest))) return null;
        return new(area, episode, figures.Change(indicator, area.Code, episode.Peak, newest, indicator.Change),
            group.Change(indicator, episode.Peak, newest, indicator.Change));
    }

    private static bool IsBetter(PackFigures figures, PackGroup group, Indicator indicator, Area area, (Period Peak, Period Now) span)
    {
        var own = figures.Change(indicator, area.Code, span.Peak, span.Now, ChangeKind.Percent).Value;
        var theirs = group.Change(indicator, span.Peak, span.Now, ChangeKind.Percent).Value;
        var better = indicator.Polarity == Polarity.Lower ? theirs - own : own - theirs;
        return better >= 100 * (decimal)indicator.Limits.Material;
    }
}
