namespace Reporting.Documents.Paper.Layout;

/// <summary>The sizes of a document's letters, in points, and what follows from them.</summary>
/// <param name="Text">Usual text.</param>
/// <param name="Table">The text of tables.</param>
/// <param name="Chart">The labels of charts.</param>
/// <param name="ChartHeight">How high a chart over time is.</param>
internal sealed record PaperStyle(double Text, double Table, double Chart, double ChartHeight)
{
    /// <summary>From one baseline to the next, of the letters' size.</summary>
    public const double Leading = 1.34;

    /// <summary>A4.</summary>
    public static PaperStyle Paper { get; } = new(9.5, 8.5, 8, 165);

    /// <summary>A page in a browser, in its pixels.</summary>
    public static PaperStyle Web { get; } = new(16, 14, 15, 240) { TrendLabels = 0.34, SpreadLabels = 0.36, SpreadRight = 2.6 };

    /// <summary>A slide at a part of its usual size: text is 20 to 28, tables and charts never below 12.</summary>
    public static PaperStyle Slide(double part) =>
        new(Math.Clamp(24 * part, 20, 28), Math.Max(12, 18 * part), Math.Max(12, 16 * part), 170 * part) { Headings = [1.35, 1.2, 1.05] };

    /// <summary>The sizes of the headings of level 1, 2 and 3, of the text's.</summary>
    public IReadOnlyList<double> Headings { get; init; } = [1.9, 1.42, 1.15];

    /// <summary>How much of a chart's width the labels at the ends of its lines may take.</summary>
    public double TrendLabels { get; init; } = 0.27;

    /// <summary>How much of a spread's width the labels before its axes may take.</summary>
    public double SpreadLabels { get; init; } = 0.27;

    /// <summary>The space after a spread's axes, of the size of its letters.</summary>
    public double SpreadRight { get; init; } = 1;

    /// <summary>The first words of a part.</summary>
    public TextStyle Lead => new(Text * 1.2, Palette.Ink);

    /// <summary>Usual text.</summary>
    public TextStyle Normal => new(Text, Palette.Ink);

    /// <summary>Notes.</summary>
    public TextStyle Note => new(Text * 0.74, Palette.Quiet);

    /// <summary>The messages above charts and tables.</summary>
    public TextStyle Caption => new(Text * 1.05, Palette.Ink, Strong: true);

    /// <summary>A cell.</summary>
    public TextStyle Cell => new(Table, Palette.Ink);

    /// <summary>A column's heading.</summary>
    public TextStyle Head => new(Table * 0.9, Palette.Quiet, Strong: true);

    /// <summary>The space on each side of a cell's text.</summary>
    public double CellGap => Table * 0.6;

    /// <summary>The space above and below a cell's text.</summary>
    public double CellPad => Table * 0.24;

    /// <summary>A heading of level 1, 2 or 3.</summary>
    public TextStyle Heading(int level) => new(Text * Headings[level - 1], Palette.Ink, Strong: true);

    /// <summary>The space above a heading.</summary>
    public double AboveHeading(int level) => Text * (level <= 1 ? 2.2 : level == 2 ? 2 : 1.3);
}
