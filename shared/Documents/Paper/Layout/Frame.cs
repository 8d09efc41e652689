namespace Reporting.Documents.Paper.Layout;

/// <summary>The part of a page that the blocks fill. Points from the page's top left corner.</summary>
/// <param name="Left">The left edge.</param>
/// <param name="Top">The upper edge.</param>
/// <param name="Width">The width.</param>
/// <param name="Bottom">The lower edge.</param>
internal readonly record struct Frame(double Left, double Top, double Width, double Bottom)
{
    /// <summary>A4 upright within the margins.</summary>
    public static Frame Portrait { get; } = new(A4.Margin, A4.Margin, A4.Inner, A4.Height - A4.Margin);

    /// <summary>The height.</summary>
    public double Height => Bottom - Top;

    /// <summary>The right edge.</summary>
    public double Right => Left + Width;
}
