namespace Reporting.Documents.Paper.Pptx;

/// <summary>Something on a slide and where it stands, in points.</summary>
/// <param name="Block">A text, list or table without caption and note, a chart over time, or a spread of one axis.</param>
/// <param name="Look">The look of its letters.</param>
/// <param name="Start">The number of a list's first item.</param>
internal sealed record SlideBox(Block Block, TextStyle Look, double Top, double Height, int Start = 1);

/// <summary>A slide as it will be shown.</summary>
internal sealed record SlidePage(string Message, double MessageSize, string Basis, PaperStyle Style, IReadOnlyList<SlideBox> Boxes);

/// <summary>
/// Finds what stands where on a slide: as large as fits, and where the smallest size does not fit, over several. Charts over time take
/// the height that the others leave.
/// </summary>
internal sealed class SlidePlan
{
    /// <summary>The margin at the sides.</summary>
    public const double Margin = 44;

    /// <summary>The width between the margins.</summary>
    public const double Width = SlidesPdf.Width - 2 * Margin;

    /// <summary>The width that messages are broken for, with room for a wider font.</summary>
    public const double MessageWidth = Width / OfficePackage.Wider;

    /// <summary>The top of the message.</summary>
    public const double MessageTop = 24;

    /// <summary>The lower end of what is shown.</summary>
    public const double Bottom = SlidesPdf.Height - 50;

    private const double Largest = 1.4, Smallest = 0.5, Step = 0.1, Continued = 0.8;
    private const double MessageSize = 31, SmallestMessage = 20;
    private const int MaxMessageLines = 3;
    private readonly Slide slide;
    private readonly Language language;
    private readonly string message;
    private readonly double size, top;
    private readonly IReadOnlyList<Block> blocks;

    /// <summary>A slide to be laid out.</summary>
    /// <exception cref="ArgumentException">A table's row has not one cell a column.</exception>
    public SlidePlan(Slide slide, Language language)
    {
        (this.slide, this.language, message, size) = (slide, language, slide.Message, MessageSize);
        while (Lines().Count > MaxMessageLines && size > SmallestMessage) size--;
        var tooLong = Lines().Count > MaxMessageLines;
        if (tooLong) message = TextFit.Cut(PrintableText.Of(message), Strong, MessageWidth);
        top = MessageTop + Lines().Count * size * PaperStyle.Leading + 14;
        blocks = [.. tooLong ? [new TextBlock(slide.Message)] : Array.Empty<Block>(),
            .. slide.Blocks.SelectMany(b => OfficeBlocks.Of(b, language)).Select(b => Untitled(b, slide.Message))];
    }

    private double Room => Bottom - top;

    private TextStyle Strong => new(size, Palette.Ink, Strong: true);

    /// <summary>The slides; one at least.</summary>
    public IReadOnlyList<SlidePage> Pages()
    {
        for (var part = Largest; part >= Smallest - Step / 2; part -= Step)
        {
            var strips = Strips(part);
            if (strips.Sum(s => s.Height) <= Room) return [Page(strips, part, first: true)];
        }

        var pages = new List<SlidePage>();
        var rest = new Queue<SlideStrip>(Strips(Continued));
        while (rest.Count > 0)
        {
            var (own, height) = (new List<SlideStrip>(), 0.0);
            while (rest.Count > 0 && (own.Count == 0 || height + rest.Peek().Height <= Room))
            {
                // What names what follows does not stand alone at the bottom.
                if (own.Count > 0 && rest.Peek().KeepNext && rest.Count > 1 && height + rest.Peek().Height + rest.ElementAt(1).Height > Room)
                    break;
                height += rest.Peek().Height;
                own.Add(rest.Dequeue());
            }

            pages.Add(Page(own, Continued, pages.Count == 0));
        }

        return pages;
    }

    private IReadOnlyList<SlideStrip> Strips(double part) =>
        [.. blocks.SelectMany(b => new SlideStrips(PaperStyle.Slide(part), Room).Of(b))];

    private SlidePage Page(IReadOnlyList<SlideStrip> strips, double part, bool first)
    {
        var trends = strips.Count(s => s.Block is TrendBlock);
        var spare = trends == 0 ? 0 : Math.Max(0, Room - strips.Sum(s => s.Height)) / trends;
        var (boxes, y) = (new List<SlideBox>(), top);
        foreach (var group in SlideStrips.Joined(strips))
        {
            var height = group.Height + (group.Block is TrendBlock ? spare : 0);
            boxes.Add(new(group.Block, group.Look, y, height, group.Start));
            y += height;
        }

        return new(first ? message : Again(), size, slide.Basis, PaperStyle.Slide(part), boxes);
    }

    // The message of the slides that go on takes no more lines than the first one's, as the blocks begin below those.
    private string Again()
    {
        var (texts, text, max) = (new PaperTexts(language), PrintableText.Of(slide.Message), Lines().Count);
        for (var room = max * MessageWidth; ; room -= size)
        {
            var again = texts.Continued(TextFit.Cut(text, Strong, room));
            if (room <= 2 * size || TextLines.Of(again, Strong, MessageWidth).Count <= max) return again;
        }
    }

    private IReadOnlyList<string> Lines() => TextLines.Of(message, Strong, MessageWidth);

    // A chart that says the slide's own message need not say it twice.
    private static Block Untitled(Block block, string message) => block switch
    {
        ChartBlock chart when chart.Title.Trim() == message.Trim() => chart with { Title = "" },
        TableBlock table when table.Caption.Trim() == message.Trim() => table with { Caption = "" },
        _ => block,
    };
}
