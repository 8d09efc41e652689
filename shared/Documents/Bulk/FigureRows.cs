namespace Reporting.Documents.Bulk;

/// <summary>The figures of an area's slice, one after the other.</summary>
public static class FigureRows
{
    /// <summary>
    /// The figures of all indicators that have a source, in printed order. Sums are left out: they are added from the others.
    /// </summary>
    /// <param name="isWhole">All periods of every series rather than its newest alone.</param>
    public static IEnumerable<FigureRow> Of(Catalogue catalogue, AreaSlice slice, bool isWhole) =>
        from indicator in catalogue.Indicators.Where(i => i.Source is not null)
        from row in Of(slice, catalogue.Area(slice.Area)!, indicator, isWhole)
        select row;

    private static IEnumerable<FigureRow> Of(AreaSlice slice, Area area, Indicator indicator, bool isWhole)
    {
        var verdict = slice.Verdicts.GetValueOrDefault(indicator.Id);
        if (!slice.Newest.TryGetValue(indicator.Id, out var newest))
            return [new(slice.Run, area, indicator, null, Figure.Not(Reason.NoData), false, verdict)];
        if (!slice.Series.TryGetValue(indicator.Id, out var series))
            return [new(slice.Run, area, indicator, newest, Figure.Not(indicator.WhyNoSeries(area)), false, verdict)];
        var first = isWhole && series.First < newest ? series.First : newest;
        return Enumerable.Range(0, newest - first + 1).Select(i => first + i).Select(period => new FigureRow(
            slice.Run, area, indicator, period, Figure.Of(series[period]), IsProvisional(slice, indicator, newest - period),
            period == newest ? verdict : null));
    }

    // The newest period may have ceased to be provisional; those before it have, then, too.
    private static bool IsProvisional(AreaSlice slice, Indicator indicator, int age) =>
        slice.Provisional.Contains(indicator.Id) && age < indicator.ProvisionalPeriods;
}
