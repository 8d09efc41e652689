using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Reporting.Documents.Paper.Office;

/// <summary>
/// One axis of a spread as the programs' own chart of dots. Each axis is a chart, since each has a scale of its own; names stand above
/// and below the axis in turns, so that neighbours do not cover each other.
/// </summary>
internal sealed class NativeSpread(SpreadRow row, ChartLook look, Language language)
{
    private const uint Across = 1001, Up = 1002;
    private const decimal MeanHeight = 0.55m;
    private readonly IReadOnlyList<SpreadDot> dots =
        [.. row.Dots.Where(d => d.Named).OrderBy(d => d.Value), .. row.Dots.Where(d => !d.Named).OrderBy(d => d.Value)];

    private int Named => row.Dots.Count(d => d.Named);

    private string MeanName => row.MeanLabel ?? new PaperTexts(language).Mean;

    /// <summary>The numbers: areas with their values, and the mean as the two ends of its stroke.</summary>
    public ChartData Data()
    {
        IReadOnlyList<decimal?> mean = row.Mean is { } value ? [value, value] : [];
        return new(new ChartTexts(language).Area, [.. dots.Select(d => d.Label), .. mean.Select(_ => MeanName)],
            [
                new(row.Label, [.. dots.Select(d => (decimal?)d.Value), .. mean]),
                new(new OfficeTexts(language).Height, [.. dots.Select(_ => (decimal?)0), .. mean.Select((_, i) => (decimal?)(i == 0 ? -MeanHeight : MeanHeight))]),
            ], row.Decimals);
    }

    /// <summary>The chart.</summary>
    /// <param name="data">The relationship to the workbook.</param>
    public C.ChartSpace Chart(string sheet, string data)
    {
        var numbers = Data();
        var chart = new C.ScatterChart(new C.ScatterStyle { Val = C.ScatterStyleValues.LineMarker }, new C.VaryColors { Val = false });
        chart.Append(Series(numbers, sheet));
        chart.Append(new C.AxisId { Val = Across }, new C.AxisId { Val = Up });
        return look.Space(new C.PlotArea(ChartLook.Inner(0.06, 0.3, 0.88, 0.46), chart, Axis(numbers), Hidden()), row.Label, data);
    }

    // The pale dots first, so that no named one is covered.
    private IEnumerable<C.ScatterChartSeries> Series(ChartData data, string sheet)
    {
        var number = 0u;
        if (dots.Count > Named)
            yield return Dots(number++, new(new C.NumericValue(new OfficeTexts(language).Others)), data, sheet, (Named, dots.Count - Named),
                ChartLook.Dot(Palette.Group, 5), ChartLook.Labels());
        for (var i = 0; i < Named; i++)
            yield return Dots(number++, Name(sheet, i, dots[i].Label), data, sheet, (i, 1), ChartLook.Dot(Palette.Own, dots[i].Shape),
                ChartLook.Labels(look.Name(dots[i].Label,
                    i % 2 == 0 ? C.DataLabelPositionValues.Top : C.DataLabelPositionValues.Bottom, Palette.Own, true)));
        if (row.Mean is null) yield break;
        yield return Dots(number, Name(sheet, dots.Count, MeanName), data, sheet, (dots.Count, 2), ChartLook.NoDot(),
            ChartLook.Labels(look.Name(MeanName, C.DataLabelPositionValues.Bottom, Palette.Ink, false)),
            ChartLook.Line(Palette.Ink, 1.5));
    }

    private static C.ScatterChartSeries Dots(uint number, C.SeriesText name, ChartData data, string sheet, (int First, int Count) rows,
        C.Marker dot, C.DataLabels labels, C.ChartShapeProperties? line = null) => new(
        new C.Index { Val = number }, new C.Order { Val = number }, name, line ?? new(new DocumentFormat.OpenXml.Drawing.Outline(new DocumentFormat.OpenXml.Drawing.NoFill())), dot,
        labels, new C.XValues(data.Numbers(0, sheet, rows.First, rows.Count)), new C.YValues(data.Numbers(1, sheet, rows.First, rows.Count)),
        new C.Smooth { Val = false });

    private static C.SeriesText Name(string sheet, int place, string text) => new(new C.StringReference(
        new C.Formula($"{sheet}!$A${place + 2}"), new C.StringCache(new C.PointCount { Val = 1 },
            new C.StringPoint(new C.NumericValue(CellText.Safe(text))) { Index = 0 })));

    private C.ValueAxis Axis(ChartData data) => new(new C.AxisId { Val = Across },
        new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }), new C.Delete { Val = false },
        new C.AxisPosition { Val = C.AxisPositionValues.Bottom }, new C.NumberingFormat { FormatCode = data.Format, SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.None }, new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low }, ChartLook.Axis(), look.Text(), new C.CrossingAxis { Val = Up },
        new C.Crosses { Val = C.CrossesValues.AutoZero }, new C.CrossBetween { Val = C.CrossBetweenValues.MidpointCategory });

    private static C.ValueAxis Hidden() => new(new C.AxisId { Val = Up },
        new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }, new C.MaxAxisValue { Val = 1 }, new C.MinAxisValue { Val = -1 }),
        new C.Delete { Val = true }, new C.AxisPosition { Val = C.AxisPositionValues.Left },
        new C.NumberingFormat { FormatCode = "General", SourceLinked = false }, new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None }, new C.TickLabelPosition { Val = C.TickLabelPositionValues.None },
        new C.CrossingAxis { Val = Across }, new C.Crosses { Val = C.CrossesValues.AutoZero },
        new C.CrossBetween { Val = C.CrossBetweenValues.MidpointCategory });
}
