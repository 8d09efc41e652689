using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;

namespace Reporting.Documents.Paper.Pptx;

/// <summary>Places on a slide, from points.</summary>
internal static class PptxShapes
{
    /// <summary>A length in the format's unit.</summary>
    public static long Emu(double points) => (long)Math.Round(points * ChartLook.Emu);

    /// <summary>Where a shape stands.</summary>
    public static ShapeProperties Place(PageBox box) => new(
        new A.Transform2D(new A.Offset { X = Emu(box.X), Y = Emu(box.Y) }, new A.Extents { Cx = Emu(box.Width), Cy = Emu(box.Height) }),
        new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle });

    /// <summary>Where a table or chart stands.</summary>
    public static Transform Frame(PageBox box) =>
        new(new A.Offset { X = Emu(box.X), Y = Emu(box.Y) }, new A.Extents { Cx = Emu(box.Width), Cy = Emu(box.Height) });

    /// <summary>A text's frame without inner margins, whose letters shrink where another font is wider.</summary>
    public static A.BodyProperties Frame(bool anchorBottom = false) => new(new A.NormalAutoFit())
    {
        Wrap = A.TextWrappingValues.Square, LeftInset = 0, RightInset = 0, TopInset = 0, BottomInset = 0,
        Anchor = anchorBottom ? A.TextAnchoringTypeValues.Bottom : A.TextAnchoringTypeValues.Top,
    };
}
