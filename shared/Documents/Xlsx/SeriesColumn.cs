namespace Reporting.Documents.Xlsx;

/// <summary>A column of the sheet of series.</summary>
/// <param name="Indicator">Whose series it shows.</param>
/// <param name="Number">The column's number from 1.</param>
/// <param name="Type">The kind of period the indicator has.</param>
/// <param name="Newest">The newest period the source has published anywhere, or null.</param>
/// <param name="Series">The area's series, or null when the source has none.</param>
internal sealed record SeriesColumn(Indicator Indicator, int Number, PeriodType Type, Period? Newest, Series? Series)
{
    /// <summary>The column of an indicator that is not a sum.</summary>
    public static SeriesColumn Of(Indicator indicator, int number, Overview overview, AreaSlice slice)
    {
        Period? newest = slice.Newest.TryGetValue(indicator.Id, out var period) ? period : null;
        var type = newest?.Type ?? overview.Tables.First(t => t.Id == indicator.Source!.Table).PeriodType;
        return new(indicator, number, type, newest, slice.Series.GetValueOrDefault(indicator.Id));
    }

    /// <summary>The observation of a period.</summary>
    public Observation At(Period period) => Series?[period] ?? Observation.Absent;

    /// <summary>What stands where there is no number.</summary>
    public string MarkAt(Period period, XlsxTexts words) =>
        Newest is not { } newest ? words.NotDelivered
        : period > newest ? words.NotPublished
        : At(period).Doubtful is { } doubtful ? words.Doubtful(Indicator, doubtful) : words.Mark(At(period).Kind);
}
