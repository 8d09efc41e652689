namespace Reporting.Documents.Pdf.Overviews;

/// <summary>Places the rows of one section.</summary>
internal sealed class OverviewSectionDrawing(
    Overview overview, OverviewSection section, IReadOnlyList<OverviewRowText> rows, OverviewColumns columns, double size, double pitch,
    Language language)
{
    private static readonly Stroke Faint = new(0.4, Palette.Band);
    private readonly PeriodText periods = PeriodText.In(language);
    private readonly bool mixed = OverviewColumns.IsPrinted(overview)
        && section.Rows.Select(r => r.Indicator.ComparedBy).Distinct().Count() > 1;
    private readonly double[] wholeEnds = [.. columns.Edges.Select((right, column) => right - rows
        .Where(r => r.Row is not null).Select(r => r.Cells[column].Tail(new(size, Strong: r.Strong))).DefaultIfEmpty(0).Max())];

    /// <summary>The rows from a height down.</summary>
    public IEnumerable<PageElement> Rows(double top)
    {
        foreach (var row in rows)
        {
            yield return new PageElement(PageTag.TR, Cells(row, top + pitch / 2 + size * 0.33, top));
            top += row.Units * pitch;
        }
    }

    /// <summary>The rules between the rows.</summary>
    public IEnumerable<PageElement> Rules(double top)
    {
        foreach (var row in rows.SkipLast(1))
        {
            top += row.Units * pitch;
            yield return Elements.Rule(A4.Margin, top, A4.Inner, Faint);
        }
    }

    private IReadOnlyList<PageNode> Cells(OverviewRowText text, double baseline, double top)
    {
        if (text.Row is not { } row) return [Name(text, baseline, columns.Count)];
        return
        [
            Name(text, baseline, 1),
            Period(row, baseline),
            .. text.Cells.Select((cell, i) => Elements.Cell(cell.At(wholeEnds[i], baseline, Style(text))) with { Spoken = cell.Spoken }),
            Elements.Cell(Trend(row, new PageBox(
                OverviewColumns.Trend, top + pitch * 0.18, OverviewColumns.TrendWidth, pitch * 0.64))),
            Elements.Cell(Mark(row, baseline)),
        ];
    }

    private PageElement Name(OverviewRowText text, double baseline, int across)
    {
        var (left, style) = (OverviewColumns.Name + text.Depth * OverviewColumns.Indent, Style(text));
        var lines = text.Name.Select((line, i) => new PageText(left, baseline + i * 0.72 * pitch, line, style)).ToList();
        var marked = mixed && text.Row?.Indicator.ComparedBy == ComparedBy.Level;
        if (marked) lines.Add(OverviewCell.Superscript(left + TextFit.Width(lines[^1].Text, style), lines[^1].Baseline, "N", style));
        return Elements.Header(HeaderScope.Row, across, [.. lines]);
    }

    private PageElement Period(OverviewRow row, double baseline)
    {
        var style = new TextStyle(size, Palette.Quiet);
        var text = row.Period is { } period ? periods.Short(period) : row.Indicator.IsSum ? "" : NumberText.None;
        var nodes = new List<PageNode>();
        if (text.Length > 0) nodes.Add(new PageText(OverviewColumns.Period, baseline, text, style));
        if (row.Provisional)
            nodes.Add(
                OverviewCell.Superscript(OverviewColumns.Period + TextFit.Width(text, style), baseline, ReasonText.ProvisionalMark, style));
        var provisional = language.Say("foreløbigt tal", "provisional figure");
        return Elements.Cell(nodes) with { Spoken = row.Provisional ? text.Length > 0 ? $"{text}, {provisional}" : provisional : null };
    }

    private IReadOnlyList<PageNode> Trend(OverviewRow row, PageBox box)
    {
        if (TrendPhrases.Of(row, overview, language) is not { } alt) return [];
        return Sparkline.Of(row).In(box) is { Count: > 0 } shapes ? [new PageElement(PageTag.Figure, shapes) { Alt = alt, Bounds = box }] : [];
    }

    private TextStyle Style(OverviewRowText text) => new(size, Palette.Ink, text.Strong);

    private IReadOnlyList<PageNode> Mark(OverviewRow row, double baseline)
    {
        if (row.Verdict is not { } verdict) return [];
        var text = verdict.Gap is not null ? NumberText.None
            : VerdictTexts.Shape(verdict.State, verdict.Direction) + VerdictTexts.Short(verdict.State, verdict.Direction, language);
        return text.Length == 0
            ? [] : [new PageText(OverviewColumns.Mark, baseline, text, new(Math.Min(7.75, size), Palette.Of(verdict.State)))];
    }
}
