namespace Reporting.Documents.Paper.Charts;

/// <summary>One axis of a spread: its label, the dots, the names of some and the mean.</summary>
internal sealed class SpreadAxis
{
    private readonly SpreadRow row;
    private readonly TextStyle label;
    private readonly double left;
    private readonly Language language;
    private readonly IReadOnlyList<string> lines;
    private readonly ValueAxis axis;
    private readonly NameLevels names;

    /// <summary>Measures an axis.</summary>
    /// <param name="left">Where its label begins.</param>
    /// <param name="from">Where the label's room ends.</param>
    /// <param name="to">Where the axis ends.</param>
    public SpreadAxis(SpreadRow row, TextStyle label, double left, double from, double to, Language language)
    {
        (this.row, this.label, this.left, this.language) = (row, label, left, language);
        lines = TextLines.Of(row.Label, label with { Strong = true }, from - left - label.Size);
        axis = row.Scale is { } scale ? new(new(scale.Low, scale.High, 1), from + label.Size, to)
            : ValueAxis.Of(
                row.Dots.Select(d => d.Value).Concat(row.Reach).Concat(row.Mean is { } mean ? [mean] : []).DefaultIfEmpty(), from + label.Size, to);
        names = new NameLevels([.. row.Dots.Where(d => d.Named).Select(d => (Name(d), axis.At(d.Value)))],
            label with { Colour = Palette.Own, Strong = true }, from, to + label.Size);
    }

    /// <summary>The height it takes.</summary>
    public double Height => Math.Max(Above + label.Size * 2.9, label.Size * (1.2 * lines.Count + 0.6));

    private double Unit => label.Size / 8;

    private double Above => names.Height + label.Size * 1.3;

    private NumberText Numbers => NumberText.In(language);

    private string Name(SpreadDot dot) => PrintableText.Of($"{dot.Label} {Numbers.Number(dot.Value, row.Decimals)}");

    /// <summary>Its shapes and texts from a height down.</summary>
    public IEnumerable<PageNode> Nodes(double top)
    {
        var y = top + Above;
        return
        [
            Shapes.Line(axis.From, y, axis.To, y, new(0.7 * Unit, Palette.Group)),
            .. names.Nodes(top + label.Size * 0.2, y), .. Mean(y), .. Ticks(y), .. Dots(y), .. Label(y),
        ];
    }

    private IEnumerable<PageNode> Label(double y)
    {
        var first = Math.Max(y - (lines.Count - 1) * label.Size * 0.6, y - Above + label.Size * 0.8);
        return lines.Select((line, i) => new PageText(left, first + label.Size * (0.33 + 1.2 * i), line, label with { Strong = true }));
    }

    // The pale ones first, so that no named dot is covered.
    private IEnumerable<PageNode> Dots(double y)
    {
        foreach (var dot in row.Dots.Where(d => !d.Named)) yield return new PageDot(new(axis.At(dot.Value), y), 2 * Unit, Palette.Group);
        foreach (var dot in row.Dots.Where(d => d.Named)) yield return DotShapes.Of(dot.Shape, new(axis.At(dot.Value), y), Unit);
    }

    private IEnumerable<PageNode> Mean(double y) => row.Mean is not { } mean ? [] :
        [Shapes.Line(axis.At(mean), y - label.Size * 0.8, axis.At(mean), y + label.Size * 0.8, new(1.6 * Unit, Palette.Ink)),
            MeanText(mean, y)];

    private PageText MeanText(decimal mean, double y)
    {
        var (text, style) = ($"{row.MeanLabel ?? new PaperTexts(language).Mean} {Numbers.Number(mean, row.Decimals)}", label);
        var width = TextFit.Width(text, style);
        return new(Math.Clamp(axis.At(mean) - width / 2, axis.From - label.Size, axis.To + label.Size - width), y + label.Size * 1.7, text,
            style);
    }

    // The ends of the axis, or all marks of a scale, where the mean's text leaves room.
    private IEnumerable<PageNode> Ticks(double y)
    {
        var quiet = label with { Colour = Palette.Quiet };
        var mean = row.Mean is { } value ? MeanText(value, y) : null;
        foreach (var end in row.Scale is null ? [axis.Scale.Low, axis.Scale.High] : axis.Scale.Lines())
        {
            var text = Numbers.Number(end, axis.Decimals);
            var (x, width) = (axis.At(end), TextFit.Width(text, quiet));
            yield return Shapes.Line(x, y - label.Size * 0.35, x, y + label.Size * 0.35, new(0.7 * Unit, Palette.Group));
            if (mean is null || x + width / 2 < mean.X - label.Size * 0.5 || x - width / 2 > mean.X + TextFit.Width(mean.Text, mean.Style)
                + label.Size * 0.5)
                yield return new PageText(x - width / 2, y + label.Size * 1.7, text, quiet);
        }
    }
}
