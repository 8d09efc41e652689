namespace Reporting.Documents.Paper.Layout;

/// <summary>A list as lines, each item's behind its number or dot.</summary>
internal sealed class ListFlow
{
    private readonly List<(int Item, int Line)> places = [];
    private readonly IReadOnlyList<IReadOnlyList<string>> items;
    private readonly IReadOnlyList<string> labels;
    private readonly TextStyle style;
    private readonly Frame frame;
    private readonly double indent;

    private ListFlow(ListBlock list, TextStyle style, Frame frame)
    {
        (this.style, this.frame) = (style, frame);
        labels = [.. list.Items.Select((_, i) => list.Numbered ? $"{i + 1}." : "•")];
        indent = labels.Max(l => TextFit.Width(l, style)) + style.Size * 0.6;
        items = [.. list.Items.Select(item => TextLines.Of(item, style, frame.Width - indent))];
        foreach (var (item, lines) in items.Index()) places.AddRange(lines.Select((_, line) => (item, line)));
    }

    /// <summary>The list; an item's lines are kept as those of a paragraph.</summary>
    public static Flow Of(ListBlock list, TextStyle style, Frame frame)
    {
        var flow = new ListFlow(list, style, frame);
        return new Flow([.. flow.places.Select(flow.SliceOf)], flow.Draw);
    }

    private double Pitch => style.Size * PaperStyle.Leading;

    private double Gap => style.Size * 0.28;

    private Slice SliceOf((int Item, int Line) place) => new(
        Pitch + (place.Line == items[place.Item].Count - 1 ? Gap : 0),
        place.Line == 0 || TextFlow.MayBreak(place.Line, items[place.Item].Count));

    private IEnumerable<PageNode> Draw(FlowRun run)
    {
        var (list, top) = (new List<PageNode>(), run.Top);
        foreach (var item in places.GetRange(run.First, run.Count).GroupBy(p => p.Item))
        {
            list.Add(new PageElement(PageTag.LI, Item(item.Key, item.First().Line, item.Count(), top)));
            top += item.Count() * Pitch + Gap;
        }

        return [new PageElement(PageTag.L, list)];
    }

    private IReadOnlyList<PageNode> Item(int item, int first, int count, double top)
    {
        var body = new PageElement(PageTag.LBody, TextFlow.Lines(items[item], first, count, frame.Left + indent, top, style));
        if (first > 0) return [body];
        var label = Elements.EndingAt(frame.Left + indent - style.Size * 0.6, TextFlow.Baseline(top, 0, style), labels[item], style);
        return [new PageElement(PageTag.Lbl, [label]), body];
    }
}
