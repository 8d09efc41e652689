namespace Reporting.Domain.Reports;

/// <summary>One area's year: what its annual review (resultatrevision) tells.</summary>
/// <param name="Area">The area.</param>
/// <param name="Group">The group it is compared with on its overview; null when it has none.</param>
/// <param name="Month">The last month of the year; the year is the twelve months to it.</param>
/// <param name="Rows">Every printed indicator in order.</param>
/// <param name="Episodes">The episodes that were on in the year, the earliest first.</param>
/// <param name="Goals">How it stands to its goals.</param>
public sealed record YearReview(
    Area Area, ComparisonGroup? Group, Period Month, IReadOnlyList<YearRow> Rows, IReadOnlyList<YearEpisode> Episodes,
    IReadOnlyList<GoalStand> Goals)
{
    /// <summary>Whether the year is a calendar year.</summary>
    public bool IsCalendarYear => Month.Number == 12;

    /// <summary>The review of an area.</summary>
    /// <param name="goals">The goals that were entered, beside the catalogue's; none when left out.</param>
    public static YearReview Of(ReportFigures figures, GroupMeans means, Area area, IReadOnlyList<Goal>? goals = null)
    {
        var group = figures.GroupOf(area);
        return new(area, group, figures.Month,
            [.. figures.Catalogue.Indicators.Where(i => i.IsPrinted).Select(i => YearRow.Of(figures, means, i, area, group))],
            [.. figures.Catalogue.Indicators.SelectMany(i => YearEpisode.Of(i, figures.Verdict(i, area.Code), figures.Month))
                .OrderBy(e => e.Episode.Start).ThenBy(e => e.Indicator.Id, StringComparer.Ordinal)],
            figures.Goals(area.Code, goals ?? []));
    }
}

/// <summary>An indicator over the year.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Period">The newest period; null for a sum whose parts differ, and without data.</param>
/// <param name="Level">The value in it.</param>
/// <param name="YearAgo">The value a year before.</param>
/// <param name="Change">The development over the year.</param>
/// <param name="Mean">The group's mean of what is compared: the development over the year, or the level.</param>
/// <param name="Country">The country's own, of the same.</param>
/// <param name="Verdict">The stored verdict.</param>
/// <param name="Provisional">Whether the newest figure may still change.</param>
public sealed record YearRow(
    Indicator Indicator, Period? Period, Figure Level, Figure YearAgo, Figure Change, Figure Mean, Figure Country,
    Verdict? Verdict, bool Provisional)
{
    /// <summary>The row of an area.</summary>
    public static YearRow Of(ReportFigures figures, GroupMeans means, Indicator indicator, Area area, ComparisonGroup? group)
    {
        var mean = means.Of(group, indicator, indicator.ComparedBy == ComparedBy.Level ? null : Span.Year);
        return new(indicator, figures.NewestOf(indicator), figures.Level(indicator, area.Code),
            figures.Before(indicator, area.Code, Span.Year), figures.Change(indicator, area.Code, Span.Year), mean,
            figures.Country is { } country ? figures.Compared(indicator, country.Code, Span.Year) : Figure.Not(Reason.Absent),
            figures.Verdict(indicator, area.Code), figures.Provisional(indicator, area.Code));
    }
}
