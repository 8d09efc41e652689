namespace Reporting.Domain.Conditions;

/// <summary>What the source reckons an area's conditions would give, against what there is.</summary>
/// <param name="Area">The area.</param>
/// <param name="Rows">The measures that the source gave anything of, in the catalogue's order; the first is of all benefits.</param>
public sealed record AreaConditions(Area Area, IReadOnlyList<ConditionsRow> Rows)
{
    /// <summary>The row of all benefits; null where the source gave nothing.</summary>
    public ConditionsRow? Whole => Rows.Count > 0 ? Rows[0] : null;

    /// <summary>The conditions of the area a slice is of.</summary>
    public static AreaConditions Of(Catalogue catalogue, AreaSlice slice) => new(
        catalogue.Area(slice.Area)!,
        [.. Known(catalogue, slice).Select(m => ConditionsRow.Of(catalogue, slice, m))]);

    /// <summary>The row of all benefits alone; null where the source gave nothing.</summary>
    public static ConditionsRow? WholeOf(Catalogue catalogue, AreaSlice slice) =>
        Known(catalogue, slice).FirstOrDefault() is { } first ? ConditionsRow.Of(catalogue, slice, first) : null;

    private static IEnumerable<ConditionsMeasure> Known(Catalogue catalogue, AreaSlice slice) =>
        catalogue.Parts.Conditions.Where(m => slice.Newest.ContainsKey(m.Actual));
}

/// <summary>One measure of an area's conditions.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Period">The newest period: a rolling year.</param>
/// <param name="Actual">Full-time persons.</param>
/// <param name="Expected">Full-time persons that the conditions would give.</param>
/// <param name="ActualShare">Their share in per cent, as the source rounds it.</param>
/// <param name="ExpectedShare">The share that the conditions would give.</param>
/// <param name="Standing">Better or worse than the conditions would give: the shares, rounded as printed.</param>
/// <param name="ShareGapBefore">The share's distance a year before, in percentage points.</param>
public sealed record ConditionsRow(
    ConditionsMeasure Measure, Period Period, Figure Actual, Figure Expected, Figure ActualShare, Figure ExpectedShare,
    Standing Standing, Figure ShareGapBefore)
{
    /// <summary>How many more there are than the conditions would give, in full-time persons; negative for fewer.</summary>
    public Figure Gap => Figure.Change(Expected, Actual, ChangeKind.Points);

    /// <summary>The same for the share, in percentage points.</summary>
    public Figure ShareGap => Figure.Change(ExpectedShare, ActualShare, ChangeKind.Points);

    /// <summary>A measure in a slice; everything is read in the newest period of the actual number.</summary>
    internal static ConditionsRow Of(Catalogue catalogue, AreaSlice slice, ConditionsMeasure measure)
    {
        var period = slice.Newest[measure.Actual];
        var (actual, expected) = (At(measure.ActualShare, period), At(measure.ExpectedShare, period));
        return new(measure, period, At(measure.Actual, period), At(measure.Expected, period), actual, expected,
            OverviewCalculator.StandingOf(catalogue.Indicator(measure.ActualShare)!, actual, expected),
            Figure.Change(At(measure.ExpectedShare, period.YearBefore), At(measure.ActualShare, period.YearBefore), ChangeKind.Points));

        Figure At(string indicator, Period period) => slice.Series.GetValueOrDefault(indicator) is not { } series
            ? Figure.Not(catalogue.Indicator(indicator)!.WhyNoSeries(catalogue.Area(slice.Area)!))
            : period < series.First ? Figure.Not(Reason.NoEarlierPeriod) : Figure.Of(series[period]);
    }
}
