namespace Reporting.Documents.Pdf.Overviews;

/// <summary>The columns of numbers of the overview, and where all columns stand, in points from the sheet's left edge.</summary>
internal sealed class OverviewColumns
{
    /// <summary>The indicator's name.</summary>
    public const double Name = A4.Margin;

    /// <summary>The room for a name.</summary>
    public const double NameWidth = 160;

    /// <summary>The indentation of a row under a parent.</summary>
    public const double Indent = 3 * A4.Millimetre;

    /// <summary>The period, from its left.</summary>
    public const double Period = A4.Margin + 166;

    /// <summary>The trend line, from its left.</summary>
    public const double Trend = A4.Margin + 425;

    /// <summary>The room for a trend line.</summary>
    public const double TrendWidth = 42;

    /// <summary>The standing, from its left.</summary>
    public const double Mark = A4.Margin + 473;

    private readonly Func<OverviewRow, IReadOnlyList<Figure>> figures;
    private readonly Func<OverviewRow, IReadOnlyList<OverviewCell>> cells;

    private OverviewColumns(
        double[] edges, IReadOnlyList<string> headings, Func<OverviewRow, IReadOnlyList<Figure>> figures,
        Func<OverviewRow, IReadOnlyList<OverviewCell>> cells)
    {
        (Edges, Headings, this.figures, this.cells) = ([.. edges.Select(e => A4.Margin + e)], headings, figures, cells);
    }

    /// <summary>The columns of an overview.</summary>
    public static OverviewColumns Of(Overview overview, Language language) =>
        IsPrinted(overview) ? Printed(language) : OfYear(language);

    /// <summary>Whether they are those that were printed in 2008; also where a run has not kept the group's year.</summary>
    public static bool IsPrinted(Overview overview) => overview.SinceLastPeriod || overview.Rows.Any(r => r.GroupYear is null);

    /// <summary>The right edges of the numbers.</summary>
    public IReadOnlyList<double> Edges { get; }

    /// <summary>The headings of the numbers, in one or two lines.</summary>
    public IReadOnlyList<string> Headings { get; }

    /// <summary>How many cells a row has: the name, the period, the numbers, the line and the verdict.</summary>
    public int Count => Edges.Count + 4;

    /// <summary>Why numbers of a row are missing.</summary>
    public IEnumerable<Reason> Missing(OverviewRow row) => figures(row).Select(f => f.Why).OfType<Reason>();

    /// <summary>The numbers of a row as printed.</summary>
    public IReadOnlyList<OverviewCell> Cells(OverviewRow row) => cells(row);

    private static OverviewColumns Printed(Language language)
    {
        var (words, numbers) = (new OverviewTexts(language), NumberText.In(language));
        return new([251, 292, 332, 375, 415], [words.Level, words.LastPeriod, words.LastYear, words.Best, words.Mean],
            row => [row.Level, row.ChangeLastPeriod, row.ChangeLastYear, row.Best, row.Mean], row =>
            [
                OverviewCell.Of(numbers.Level(row.Indicator, row.Level), row.Level, language),
                OverviewCell.Of(numbers.Change(row.Indicator, row.ChangeLastPeriod), row.ChangeLastPeriod, language),
                OverviewCell.Of(numbers.Change(row.Indicator, row.ChangeLastYear), row.ChangeLastYear, language),
                OverviewCell.Of(numbers.Compared(row.Indicator, row.Best), row.Best, language),
                OverviewCell.Of(numbers.Compared(row.Indicator, row.Mean), row.Mean, language),
            ]);
    }

    private static OverviewColumns OfYear(Language language)
    {
        var (words, numbers) = (new OverviewTexts(language), NumberText.In(language));
        return new([251, 302, 357, 413], [words.Now, words.Year, words.GroupYear, ExpectedCell.Heading(language).Replace(' ', '\n')],
            row => [row.Level, row.ChangeLastYear, row.GroupYear!.Value], row =>
            [
                OverviewCell.Of(numbers.Level(row.Indicator, row.Level), row.Level, language),
                OverviewCell.Of(numbers.Change(row.Indicator, row.ChangeLastYear), row.ChangeLastYear, language),
                OverviewCell.Of(numbers.Change(row.Indicator, row.GroupYear!.Value), row.GroupYear!.Value, language),
                OverviewCell.Of(ExpectedCell.Of(row.Verdict, row.Indicator, language), language),
            ]);
    }
}
