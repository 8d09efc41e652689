namespace Reporting.Domain.Overviews;

/// <summary>One area's overview (resultatoversigt) in one month: what the page, the workbook and the JSON all show.</summary>
/// <param name="Run">The run it belongs to.</param>
/// <param name="Area">The area.</param>
/// <param name="Group">The comparison group, or null when the area has none.</param>
/// <param name="Members">The areas of the group in the month, in the catalogue's order.</param>
/// <param name="Sections">The sections in order, each with its rows; sections without rows are left out.</param>
/// <param name="Tables">The source tables the rows name, in the catalogue's order.</param>
public sealed record Overview(
    RunStamp Run, Area Area, ComparisonGroup? Group, IReadOnlyList<Area> Members,
    IReadOnlyList<OverviewSection> Sections, IReadOnlyList<SourceTable> Tables)
{
    /// <summary>What its verdicts come to, in the order of the catalogue's topics.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What its indicators tell about; empty where each tells about itself only.</summary>
    public IReadOnlyList<Topic> Topics { get; init; } = [];

    /// <summary>
    /// Whether its page has the columns of the pages of 2008: the change since the last period, with the group's best and mean.
    /// Else those of a year, with what was expected.
    /// </summary>
    public bool SinceLastPeriod { get; init; }

    /// <summary>The areas of the group in the order in which people look for names.</summary>
    public IEnumerable<Area> MembersByName => Members.InDanishOrder(m => m.Name);

    /// <summary>The row of the indicator that speaks for a finding.</summary>
    public OverviewRow RowOf(Finding finding) => RowOf(finding.Lead);

    /// <summary>The row of the indicator that speaks for a point to talk about.</summary>
    public OverviewRow RowOf(TalkingPoint point) => RowOf(point.Indicator.Id);

    private OverviewRow RowOf(string indicator) => Rows.First(r => r.Indicator.Id == indicator);

    /// <summary>The overview with the rows that are printed only.</summary>
    public Overview Printed => this with
    {
        Sections = [.. Sections.Select(s => s with { Rows = [.. s.Rows.Where(r => r.Indicator.IsPrinted)] }).Where(s => s.Rows.Count > 0)],
    };

    /// <summary>All rows in printed order.</summary>
    public IEnumerable<OverviewRow> Rows => Sections.SelectMany(s => s.Rows);
}

/// <summary>A section of the overview.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Rows">Its rows in printed order; headings without numbers are told by <see cref="OverviewRow.Above"/>.</param>
public sealed record OverviewSection(Heading Heading, IReadOnlyList<OverviewRow> Rows);

/// <summary>One row of the overview.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Depth">0 for a row of its own, 1 for a row under a parent.</param>
/// <param name="Above">The heading without numbers to print above this row, or null.</param>
/// <param name="Period">The newest period; null for a sum whose parts differ and where the source gave nothing.</param>
/// <param name="Level">The value in the period.</param>
/// <param name="ChangeLastPeriod">The change since the period before, in the indicator's change kind.</param>
/// <param name="ChangeLastYear">The change since the same period a year before.</param>
/// <param name="Best">The best in the group, of what <see cref="Indicator.ComparedBy"/> compares.</param>
/// <param name="BestAreas">The areas that share the best.</param>
/// <param name="Mean">The group's mean, of the same.</param>
/// <param name="Standing">How the area stands to the group's mean; unknown for the country, which is made of its group.</param>
/// <param name="Provisional">Whether the period's figure is still expected to change.</param>
/// <param name="Trend">The line of the newest periods.</param>
/// <param name="Source">Where the numbers came from; null for sums and where the source gave nothing.</param>
public sealed record OverviewRow(
    Indicator Indicator, int Depth, Heading? Above, Period? Period, Figure Level, Figure ChangeLastPeriod,
    Figure ChangeLastYear, Figure Best, IReadOnlyList<Area> BestAreas, Figure Mean, Standing Standing,
    bool Provisional, Trend Trend, SourceStamp? Source)
{
    /// <summary>The group's change over the last year; null in runs from before it was kept.</summary>
    public Figure? GroupYear { get; init; }

    /// <summary>The stored verdict; null when none was made.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The group the verdict was given against, which may be larger than the page's; null without one.</summary>
    public ComparisonGroup? VerdictGroup { get; init; }

    /// <summary>What is compared with the group: the development or the level.</summary>
    public Figure Compared => Indicator.ComparedBy == ComparedBy.Level ? Level : ChangeLastPeriod;

    /// <summary>Every figure that has no number, by the name of its field, with the reason.</summary>
    public IReadOnlyDictionary<string, Reason> NotCalculable =>
        new (string Field, Figure Figure)[]
        {
            ("level", Level), ("changeLastPeriod", ChangeLastPeriod), ("changeLastYear", ChangeLastYear),
            ("bestInGroup", Best), ("meanInGroup", Mean),
        }.Where(f => f.Figure.Why is not null).ToDictionary(f => f.Field, f => f.Figure.Why!.Value);
}

/// <summary>The newest periods of a row, oldest first, all lists of the same length.</summary>
/// <param name="First">The first period; null when there is no line.</param>
/// <param name="Own">The area's own values in the indicator's unit; null where there is none.</param>
/// <param name="Group">
/// The group in the area's unit: rates as they are, counts as the group's development from the area's first value.
/// </param>
/// <param name="BreakFrom">The first period after a break in the series, when one falls within the line.</param>
public sealed record Trend(
    Period? First, IReadOnlyList<decimal?> Own, IReadOnlyList<decimal?> Group, Period? BreakFrom)
{
    /// <summary>The middle half of the group, in the same unit as <see cref="Group"/>; empty when it cannot be told.</summary>
    public IReadOnlyList<TrendBand?> Band { get; init; } = [];

    /// <summary>No line.</summary>
    public static Trend None { get; } = new(null, [], [], null);
}

/// <summary>How an area stands to its group's mean, as far as can be printed.</summary>
public enum Standing
{
    /// <summary>It cannot be told.</summary>
    Unknown,

    /// <summary>The same when rounded as printed.</summary>
    Same,

    /// <summary>Better, by the indicator's polarity.</summary>
    Better,

    /// <summary>Worse, by the indicator's polarity.</summary>
    Worse,

    /// <summary>Higher, where neither direction is better.</summary>
    Higher,

    /// <summary>Lower, where neither direction is better.</summary>
    Lower,
}
