namespace Reporting.Documents.Pdf.Kit;

/// <summary>Short ways to make the shapes of a page.</summary>
public static class Shapes
{
    /// <summary>A filled rectangle.</summary>
    public static PagePolygon Rectangle(PageBox box, string colour) => new(
        [new(box.X, box.Y), new(box.X + box.Width, box.Y), new(box.X + box.Width, box.Y + box.Height), new(box.X, box.Y + box.Height)],
        colour);

    /// <summary>A straight line.</summary>
    public static PageLine Line(double x1, double y1, double x2, double y2, Stroke stroke) => new([new(x1, y1), new(x2, y2)], stroke);
}
