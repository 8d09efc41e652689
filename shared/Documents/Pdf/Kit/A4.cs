namespace Reporting.Documents.Pdf.Kit;

/// <summary>The sheet of every printed page, in points.</summary>
public static class A4
{
    /// <summary>Points in a millimetre.</summary>
    public const double Millimetre = 72 / 25.4;

    /// <summary>The sheet's width.</summary>
    public const double Width = 210 * Millimetre;

    /// <summary>The sheet's height.</summary>
    public const double Height = 297 * Millimetre;

    /// <summary>The margin on all four sides.</summary>
    public const double Margin = 14 * Millimetre;

    /// <summary>The width between the margins.</summary>
    public const double Inner = Width - 2 * Margin;
}
