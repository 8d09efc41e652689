namespace Reporting.Documents.Paper.Layout;

/// <summary>Measures blocks for a width.</summary>
internal sealed class BlockFlows(PaperStyle style, Frame frame, Language language)
{
    private readonly PaperTexts words = new PaperTexts(language);

    /// <summary>The measured blocks in order; some blocks are several, such as a table with its caption and note.</summary>
    public IReadOnlyList<Flow> Of(IReadOnlyList<Block> blocks)
    {
        var (flows, newPage) = (new List<Flow>(), false);
        foreach (var (index, block) in blocks.Index())
        {
            var first = flows.Count;
            flows.AddRange(Of(block));
            if (flows.Count > first && LeadsToChart(blocks, index)) flows[^1] = flows[^1] with { KeepNext = true };
            if (newPage && flows.Count > first) flows[first] = flows[first] with { NewPage = true };
            newPage = flows.Count == first && (newPage || block is NewPageBlock);
        }

        return flows;
    }

    // The words between a heading and its chart stay with both.
    private static bool LeadsToChart(IReadOnlyList<Block> blocks, int at) => blocks[at] is TextBlock && at > 0 && at + 1 < blocks.Count
        && blocks[at - 1] is HeadingBlock && blocks[at + 1] is ChartBlock;

    private IEnumerable<Flow> Of(Block block) => block switch
    {
        HeadingBlock heading => [Heading(heading)],
        TextBlock text when text.Text.Trim().Length > 0 => [Text(text)],
        ListBlock { Items.Count: > 0 } list => [ListFlow.Of(list, style.Normal, frame) with { Before = style.Text * 0.5 }],
        TableBlock { Columns.Count: > 0 } table => Captioned(table.Caption, TableFlow.Of(table, style, frame, words), table.Note),
        ChartBlock chart => Captioned(chart.Title, ChartFlow.Of(chart, style, frame, language), chart.Note),
        SheetBlock sheet => [new Flow([new Slice(frame.Height)], _ => sheet.Page.Content) { Alone = true, Outline = (2, sheet.Outline) }],
        _ => [],
    };

    private Flow Heading(HeadingBlock heading)
    {
        var level = Math.Clamp(heading.Level, 1, 3);
        var tag = level == 1 ? PageTag.H1 : level == 2 ? PageTag.H2 : PageTag.H3;
        return TextFlow.Of(tag, heading.Text, style.Heading(level), frame) with
        {
            Before = style.AboveHeading(level), KeepNext = true, Outline = level < 3 ? (level, heading.Text) : null,
        };
    }

    private Flow Text(TextBlock text)
    {
        var look = text.Weight == TextWeight.Lead ? style.Lead : text.Weight == TextWeight.Note ? style.Note : style.Normal;
        return TextFlow.Of(PageTag.P, text.Text, look, frame) with { Before = style.Text * 0.55 };
    }

    // Even an empty title leaves a trace: a page whose first content is a figure would not be well formed.
    private IEnumerable<Flow> Captioned(string title, Flow content, string? note)
    {
        var noted = !string.IsNullOrWhiteSpace(note);
        yield return (string.IsNullOrWhiteSpace(title)
            ? TextFlow.Of(PageTag.P, "\u00A0", new TextStyle(1), frame) : TextFlow.Of(PageTag.P, title, style.Caption, frame))
            with { Before = style.Text * 1.3, KeepNext = true };
        yield return content with { Before = style.Text * 0.35, KeepNext = noted };
        if (noted) yield return TextFlow.Of(PageTag.P, note!, style.Note, frame) with { Before = style.Text * 0.4 };
    }
}
