namespace Reporting.Documents.Paper.Slides;

/// <summary>
/// Lays one slide out: as large as fits, and where even the smallest size does not fit, over several.
/// </summary>
internal sealed class SlideLayout
{
    private const double Margin = 44;
    private const double Largest = 1.4;
    private const double Smallest = 0.6;
    private const double Step = 0.05;
    private const int MaxMessageLines = 3;

    // A slide that must be continued anyway is continued at a size that is easily read.
    private const double Continued = 0.8;
    private static readonly TextStyle MessageStyle = new(31, Palette.Ink, Strong: true);
    private readonly Language language;
    private readonly IReadOnlyList<Block> blocks;
    private readonly IReadOnlyList<string> message;
    private readonly IReadOnlyList<string> again;
    private readonly Frame frame;

    /// <summary>A slide to be laid out.</summary>
    /// <exception cref="ArgumentException">The slide holds a ready A4 page.</exception>
    public SlideLayout(Slide slide, Language language)
    {
        this.language = language;
        if (slide.Blocks.Any(b => b is SheetBlock))
            throw new ArgumentException($"The slide '{slide.Message}' holds a ready A4 page; put it in a document instead.", nameof(slide));
        const double width = SlidesPdf.Width - 2 * Margin;
        message = TextLines.Of(slide.Message, MessageStyle, width);
        var tooLong = message.Count > MaxMessageLines;
        if (tooLong) message = [TextFit.Cut(string.Concat(message), MessageStyle, width)];
        again = TextLines.Of(new PaperTexts(language).Continued(slide.Message), MessageStyle, width);
        if (again.Count > message.Count) again = message;
        blocks = [.. tooLong ? [new TextBlock(slide.Message)] : Array.Empty<Block>(),
            .. slide.Blocks.Select(b => Untitled(b, slide.Message))];
        frame = new(Margin, 30 + message.Count * MessageStyle.Size * PaperStyle.Leading + 12, width, SlidesPdf.Height - 50);
    }

    /// <summary>The slide's pages; one at least.</summary>
    public IReadOnlyList<IReadOnlyList<PageNode>> Pages()
    {
        var pages = Fitting();
        if (pages.Count == 0) return [[Message(message)]];
        return [.. pages.Select((page, i) => (IReadOnlyList<PageNode>)
            [Message(i == 0 ? message : again), .. page.SelectMany(p => p.Flow.Draw(p.Run))])];
    }

    // A chart that says the slide's own message need not say it twice.
    private static Block Untitled(Block block, string message) => block switch
    {
        ChartBlock chart when chart.Title.Trim() == message.Trim() => chart with { Title = "" },
        TableBlock table when table.Caption.Trim() == message.Trim() => table with { Caption = "" },
        _ => block,
    };

    private IReadOnlyList<IReadOnlyList<Placed>> Fitting()
    {
        for (var part = Largest; part >= Smallest; part -= Step)
        {
            var pages = Paginator.Pages(Filling(PaperStyle.Slide(part)), frame);
            if (pages.Count <= 1) return pages;
        }

        return Paginator.Pages(Filling(PaperStyle.Slide(Continued)), frame);
    }

    // Charts over time take the height that the others leave.
    private IReadOnlyList<Flow> Filling(PaperStyle style)
    {
        var flows = new BlockFlows(style, frame, language).Of(blocks);
        var charts = blocks.Count(b => b is TrendBlock);
        var left = frame.Height - flows.Select((f, i) => (i > 0 ? f.Before : 0) + f.Head + f.Slices.Sum(s => s.Height)).Sum();
        return charts == 0 || left <= 0 ? flows
            : new BlockFlows(style with { ChartHeight = style.ChartHeight + left / charts }, frame, language).Of(blocks);
    }

    private static PageElement Message(IReadOnlyList<string> lines) =>
        new(PageTag.H1, TextFlow.Lines(lines, 0, lines.Count, Margin, 30, MessageStyle));
}
