namespace Reporting.Unit.Samples;

/// <summary>
/// The jobcentre of the printed overview with its cluster of ten, made of observations that give the printed numbers
/// when they are computed: levels now, a period ago and a year ago, for every member.
/// </summary>
public sealed class GoldenPage
{
    /// <summary>The month of the page.</summary>
    public static readonly Period Month = Period.Month(2008, 3);

    private GoldenPage(IReadOnlyList<GoldenRow> rows)
    {
        Rows = rows;
        Catalogue = GoldenCatalogue.Of(rows);
        Run = new RunStamp("2008M03-r1-5e1ec7ed", Month, 1, false, Catalogue.Parts.Tables.ToDictionary(
            t => t.Id, t => new SourceStamp(new string('a', 64), new DateTimeOffset(2008, 4, 28, 6, 12, 0, TimeSpan.Zero))));
        Panel = GoldenObservations.Of(rows, Catalogue);
        var figures = new MonthFigures(Catalogue, Panel, Month);
        Slice = figures.Slice(Run, Catalogue.Area(GoldenCatalogue.Own)!);
        Group = GroupComparison.Slice(figures, Catalogue.Group(GoldenCatalogue.Cluster)!);
        Overview = OverviewCalculator.Compute(Catalogue, Slice, Group);
    }

    /// <summary>The printed rows.</summary>
    public IReadOnlyList<GoldenRow> Rows { get; }

    /// <summary>The 38 indicators, the jobcentre and its cluster.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>The run.</summary>
    public RunStamp Run { get; }

    /// <summary>All observations.</summary>
    public Panel Panel { get; }

    /// <summary>The jobcentre's slice.</summary>
    public AreaSlice Slice { get; }

    /// <summary>The cluster's slice.</summary>
    public GroupSlice Group { get; }

    /// <summary>The computed overview.</summary>
    public Overview Overview { get; }

    /// <summary>The page; skips the test where the golden file is not there.</summary>
    public static GoldenPage Read() => new(GoldenRow.Read());

    /// <summary>The id of the indicator of a printed row: its place, counted from 1.</summary>
    public static string Id(int index) => $"r{index + 1:D2}";
}
