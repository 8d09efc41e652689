namespace Reporting.Documents.Pdf.Overviews;

/// <summary>Where the columns of the overview stand, in points from the sheet's left edge.</summary>
internal static class OverviewColumns
{
    /// <summary>The indicator's name.</summary>
    public const double Name = A4.Margin;

    /// <summary>The room for a name.</summary>
    public const double NameWidth = 160;

    /// <summary>The indentation of a row under a parent.</summary>
    public const double Indent = 3 * A4.Millimetre;

    /// <summary>The period, from its left.</summary>
    public const double Period = A4.Margin + 166;

    /// <summary>The right edges of the level, the two changes, the best and the mean.</summary>
    public static readonly double[] Numbers =
        [A4.Margin + 251, A4.Margin + 292, A4.Margin + 332, A4.Margin + 375, A4.Margin + 415];

    /// <summary>The trend line, from its left.</summary>
    public const double Trend = A4.Margin + 425;

    /// <summary>The room for a trend line.</summary>
    public const double TrendWidth = 42;

    /// <summary>The standing, from its left.</summary>
    public const double Mark = A4.Margin + 473;

    /// <summary>How many cells a row has.</summary>
    public const int Count = 9;
}
