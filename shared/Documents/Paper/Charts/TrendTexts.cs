namespace Reporting.Documents.Paper.Charts;

/// <summary>What stands at the ends of a trend's lines.</summary>
internal sealed class TrendTexts
{
    private readonly List<(IReadOnlyList<decimal?> Values, IReadOnlyList<string> Lines, TextStyle Style)> texts = [];
    private readonly (IReadOnlyList<string> Lines, TextStyle Style)? gap;

    /// <summary>The labels of the lines that have a value, no wider than given.</summary>
    public TrendTexts(TrendBlock block, Language language, TextStyle style, double width)
    {
        var (numbers, words) = (NumberText.In(language), new PaperTexts(language));
        Add(block.Trend.Own, block.OwnLabel, style with { Colour = Palette.Own, Strong = true },
            block.Provisional ? $" ({words.Provisional})" : "");
        Add(block.Trend.Group, block.GroupLabel, style, "");
        Add(block.Required, block.RequiredLabel ?? "", style with { Colour = Palette.Ink }, "");
        if (block.Gap is { } said) gap = (TextLines.Of(said, style with { Colour = Palette.Ink }, width), style with { Colour = Palette.Ink });
        Width = texts.Select(t => (t.Lines, t.Style)).Concat(gap is { } far ? [far] : []).Max(t => t.Lines.Max(l => TextFit.Width(l.AsSpan().TrimEnd(' '), t.Style)));

        void Add(IReadOnlyList<decimal?> values, string name, TextStyle look, string after)
        {
            if (values.LastOrDefault(v => v is not null) is not { } last) return;
            texts.Add((values, TextLines.Of($"{name} {numbers.Number(last, block.Decimals)}{after}", look, width), look));
        }
    }

    /// <summary>The widest label's width.</summary>
    public double Width { get; }

    /// <summary>The labels, each at its line's end, and the gap's between its two.</summary>
    public IReadOnlyList<EndLabel> Labels(TrendPlot plot) =>
    [
        .. texts.Select(t => new EndLabel(t.Lines, t.Style, End(t.Values, plot))),
        .. gap is { } said && plot.GapMiddle is { } middle ? [new EndLabel(said.Lines, said.Style, middle)] : Array.Empty<EndLabel>(),
    ];

    private static PagePoint End(IReadOnlyList<decimal?> values, TrendPlot plot)
    {
        var at = values.Count - 1;
        while (values[at] is null) at--;
        return plot.At(at, values[at]!.Value);
    }
}
