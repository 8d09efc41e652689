using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Reporting.Documents.Paper.Office;

/// <summary>A chart over time as the programs' own line chart: the same lines as the picture in the PDF, with numbers that can be changed.</summary>
/// <param name="box">The size of the chart, in points.</param>
internal sealed class NativeTrend(TrendBlock block, ChartLook look, (double Width, double Height) box, Language language)
{
    private const uint Periods = 1001, Values = 1002;
    private const double Left = 0.08, Top = 0.04, Width = 0.67, PeriodLine = 2.2, TurnedPeriod = 3.8, Narrow = 600;
    private const int MaxPeriods = 7;
    private readonly Trend trend = block.Trend;
    private readonly ChartTexts words = new(language);
    private readonly TrendScale scale = TrendScale.Of(block.Trend with { Group = [.. block.Trend.Group, .. block.Required] });

    // The programs leave the periods out where there is no room for them below the lines, and LibreOffice turns them in narrow charts.
    private double Height => 1 - Top - (box.Width < Narrow ? TurnedPeriod : PeriodLine) * look.Size / box.Height;

    // The row that keeps the lines before and after a break in the series apart.
    private int? BreakAt => trend is { First: { } first, BreakFrom: { } from } && from - first is var at && at > 0 && at < trend.Own.Count
        ? at : null;

    private IReadOnlyList<TrendLine> Lines()
    {
        var low = block.IsForecast ? words.Low : block.Gap is null ? words.BandLow : words.ExpectedLow;
        var high = block.IsForecast ? words.High : block.Gap is null ? words.BandHigh : words.ExpectedHigh;
        TrendLine[] all =
        [
            new(block.OwnLabel, trend.Own, Palette.Own, 2.25),
            new(block.GroupLabel, trend.Group, Palette.Group, 1.75),
            new(block.RequiredLabel ?? words.Required, block.Required, Palette.Ink, 1.25) { IsDashed = true },
            new(low, [.. trend.Band.Select(b => b?.Low)], Palette.Group, 0.5) { IsBand = true },
            new(high, [.. trend.Band.Select(b => b?.High)], Palette.Group, 0.5) { IsBand = true },
        ];
        return [.. all.Where(l => l.Values.Any(v => v is not null))];
    }

    /// <summary>The numbers.</summary>
    public ChartData Data()
    {
        var periods = PeriodText.In(language);
        var places = trend.Own.Select((_, i) => periods.Short(trend.First!.Value + i)).ToList();
        if (BreakAt is { } at) places.Insert(at, new PaperTexts(language).Break);
        return new(words.Period, places, [.. Lines().Select(l => new ChartColumn(l.Name, Parted(l.Values)))], block.Decimals);
    }

    /// <summary>The chart.</summary>
    /// <param name="data">The relationship to the workbook.</param>
    public C.ChartSpace Chart(string sheet, string data)
    {
        var (numbers, lines) = (Data(), Lines());
        var moves = Moves(lines);
        var chart = new C.LineChart(new C.Grouping { Val = C.GroupingValues.Standard }, new C.VaryColors { Val = false });
        foreach (var (i, line) in lines.Index()) chart.Append(Series(i, line, numbers, sheet, moves.GetValueOrDefault(line)));
        chart.Append(new C.ShowMarker { Val = true }, new C.AxisId { Val = Periods }, new C.AxisId { Val = Values });
        return look.Space(new C.PlotArea(ChartLook.Inner(Left, Top, Width, Height), chart, PeriodAxis(numbers.Places.Count), ValueAxis(numbers)),
            null, data);
    }

    private C.LineChartSeries Series(int number, TrendLine line, ChartData data, string sheet, double move)
    {
        var series = new C.LineChartSeries(new C.Index { Val = (uint)number }, new C.Order { Val = (uint)number }, data.Name(number, sheet),
            IsDots(number) ? ChartLook.Nothing() : ChartLook.Line(line.Colour, line.Width, line.IsDashed),
            IsDots(number) ? ChartLook.Dot(line.Colour, 5) : ChartLook.NoDot());
        var values = data.Columns[number].Values;
        var last = Last(values);
        // The stretch to a provisional figure is dashed, and what stands alone between gaps would not be seen as a line.
        if (number == 0 && !block.IsFew && block.Provisional && last == values.Count - 1 && last > 0 && values[last - 1] is not null)
            series.Append(new C.DataPoint(new C.Index { Val = (uint)last }, new C.Marker(new C.Symbol { Val = C.MarkerStyleValues.None }),
                new C.Bubble3D { Val = false }, ChartLook.Line(line.Colour, line.Width, dashed: true)));
        foreach (var alone in Alone(values).Where(_ => !line.IsBand))
            series.Append(new C.DataPoint(new C.Index { Val = (uint)alone }, ChartLook.Dot(line.Colour, 5), new C.Bubble3D { Val = false }));
        series.Append(ChartLook.Labels(line.IsBand ? [] :
            [look.Label((uint)last, (0.004, move), data.Format, C.DataLabelPositionValues.Right,
                line.Colour == Palette.Group ? Palette.Quiet : line.Colour, number == 0)]));
        series.Append(new C.CategoryAxisData(data.Rows(sheet, Skip(data.Places.Count), BreakAt)), new C.Values(data.Numbers(number, sheet)), new C.Smooth { Val = false });
        return series;
    }

    private bool IsDots(int number) => number == 0 && block.IsFew;

    private int Skip(int count) => Math.Max(1, (int)Math.Ceiling(count / Math.Min(MaxPeriods, box.Width * Width / (look.Size * 6))));

    private C.CategoryAxis PeriodAxis(int count)
    {
        var skip = Skip(count);
        return new(new C.AxisId { Val = Periods }, new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }),
            new C.Delete { Val = false }, new C.AxisPosition { Val = C.AxisPositionValues.Bottom },
            new C.NumberingFormat { FormatCode = "General", SourceLinked = false }, new C.MajorTickMark { Val = C.TickMarkValues.None },
            new C.MinorTickMark { Val = C.TickMarkValues.None }, new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
            ChartLook.Axis(), look.Text(isLevel: true), new C.CrossingAxis { Val = Values }, new C.Crosses { Val = C.CrossesValues.AutoZero },
            new C.AutoLabeled { Val = false }, new C.LabelAlignment { Val = C.LabelAlignmentValues.Center }, new C.LabelOffset { Val = 100 },
            new C.TickLabelSkip { Val = skip }, new C.TickMarkSkip { Val = skip }, new C.NoMultiLevelLabels { Val = true });
    }

    // Only the zero is fixed, so that the axis follows numbers that are changed.
    private C.ValueAxis ValueAxis(ChartData data)
    {
        var scaling = new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax });
        if (scale.Low == 0) scaling.Append(new C.MinAxisValue { Val = 0 });
        return new(new C.AxisId { Val = Values }, scaling, new C.Delete { Val = false },
            new C.AxisPosition { Val = C.AxisPositionValues.Left }, ChartLook.Gridlines(),
            new C.NumberingFormat { FormatCode = data.Format, SourceLinked = false }, new C.MajorTickMark { Val = C.TickMarkValues.None },
            new C.MinorTickMark { Val = C.TickMarkValues.None }, new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
            ChartLook.Nothing(), look.Text(), new C.CrossingAxis { Val = Periods }, new C.Crosses { Val = C.CrossesValues.AutoZero },
            new C.CrossBetween { Val = C.CrossBetweenValues.MidpointCategory });
    }

    // How far each label is moved so that none covers another.
    private Dictionary<TrendLine, double> Moves(IReadOnlyList<TrendLine> lines)
    {
        var labelled = lines.Where(l => !l.IsBand).ToDictionary(Label);
        return EndLabels.Place(labelled.Keys, box.Height * Top, box.Height * (Top + Height))
            .ToDictionary(p => labelled[p.Label], p => (p.Top + p.Label.Height / 2 - p.Label.End.Y) / box.Height);
    }

    private EndLabel Label(TrendLine line)
    {
        var (last, style) = (line.Values.Last(v => v is not null)!.Value, new TextStyle(look.Size, Palette.Ink, Strong: true));
        var y = new ValueAxis(scale, box.Height * (Top + Height), box.Height * Top).At(last);
        return new(TextLines.Of($"{line.Name} {NumberText.In(language).Number(last, block.Decimals)}", style, box.Width), style,
            new(0, y));
    }

    private IReadOnlyList<decimal?> Parted(IReadOnlyList<decimal?> values)
    {
        IReadOnlyList<decimal?> all = [.. values, .. Enumerable.Repeat((decimal?)null, Math.Max(0, trend.Own.Count - values.Count))];
        return BreakAt is { } at ? [.. all.Take(at), null, .. all.Skip(at)] : all;
    }

    private static IEnumerable<int> Alone(IReadOnlyList<decimal?> values) => Stretches.Of([.. values.Select(v => v is not null)], null)
        .Where(s => s.Count == 1).Select(s => s[0]);

    private static int Last(IReadOnlyList<decimal?> values)
    {
        var at = values.Count - 1;
        while (values[at] is null) at--;
        return at;
    }

    private sealed record TrendLine(string Name, IReadOnlyList<decimal?> Values, string Colour, double Width)
    {
        public bool IsDashed { get; init; }

        public bool IsBand { get; init; }
    }
}
