namespace Reporting.Documents.Paper.Charts;

/// <summary>The round values beside a trend, its periods below it, and the break in its series.</summary>
internal sealed class TrendAxes(Trend trend, TrendScale scale, TextStyle label, Language language)
{
    private readonly NumberText numbers = NumberText.In(language);
    private readonly PeriodText periods = PeriodText.In(language);
    private readonly ValueAxis axis = new(scale, 0, 1);

    /// <summary>The round values.</summary>
    public TrendScale Scale => scale;

    /// <summary>What is left of a box for the lines.</summary>
    /// <param name="labels">The width of the labels at the lines' ends.</param>
    public PageBox Room(PageBox box, double labels)
    {
        var left = scale.Lines().Max(v => TextFit.Width(Text(v), label)) + label.Size * 0.7;
        var top = label.Size * (trend.BreakFrom is null ? 0.5 : 1.5);
        return new(box.X + left, box.Y + top, box.Width - left - labels - label.Size * 1.2, box.Height - top - label.Size * 1.7);
    }

    /// <summary>The axes around the lines.</summary>
    public IEnumerable<PageNode> Nodes(TrendPlot plot) => [.. Values(plot), .. Periods(plot), .. Break(plot)];

    private IEnumerable<PageNode> Values(TrendPlot plot)
    {
        foreach (var value in scale.Lines())
        {
            var (y, text) = (plot.Y(value), Text(value));
            var stroke = value == scale.Low ? new Stroke(0.7 * plot.Unit, Palette.Group) : new Stroke(0.5 * plot.Unit, "#CDD5DA");
            yield return Shapes.Line(plot.Room.X, y, plot.Room.X + plot.Room.Width, y, stroke);
            yield return Elements.EndingAt(plot.Room.X - label.Size * 0.5, y + label.Size * 0.33, text, label);
        }
    }

    // The first and the last period, and each year's first where there is room between them.
    private IEnumerable<PageNode> Periods(TrendPlot plot)
    {
        var (bottom, last) = (plot.Room.Y + plot.Room.Height, plot.Count - 1);
        var taken = new List<(double Left, double Right)>();
        foreach (var at in Enumerable.Range(1, Math.Max(0, last - 1)).Where(i => (trend.First!.Value + i).Number == 1).Prepend(last)
            .Prepend(0).Distinct())
        {
            var text = periods.Short(trend.First!.Value + at);
            var width = TextFit.Width(text, label);
            var left =
                Math.Clamp(plot.X(at) - width / 2, plot.Room.X - label.Size, plot.Room.X + plot.Room.Width - width + label.Size * 1.2);
            if (taken.Any(t => left < t.Right + label.Size && left + width > t.Left - label.Size)) continue;
            taken.Add((left, left + width));
            yield return Shapes.Line(plot.X(at), bottom, plot.X(at), bottom + label.Size * 0.35, new(0.6 * plot.Unit, Palette.Group));
            yield return new PageText(left, bottom + label.Size * 1.4, text, label);
        }
    }

    private IEnumerable<PageNode> Break(TrendPlot plot)
    {
        if (plot.BreakX is not { } x) yield break;
        var text = new PaperTexts(language).Break;
        var left = Math.Clamp(x - TextFit.Width(text, label) / 2, plot.Room.X, plot.Room.X + plot.Room.Width - TextFit.Width(text, label));
        yield return Shapes.Line(x, plot.Room.Y - label.Size * 0.3, x, plot.Room.Y + plot.Room.Height,
            new(0.8 * plot.Unit, Palette.Quiet, Dashed: true));
        yield return new PageText(left, plot.Room.Y - label.Size * 0.6, text, label);
    }

    private string Text(decimal value) => numbers.Number(value, axis.Decimals);
}
