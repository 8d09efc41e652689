using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Reporting.Documents.Paper.Office;

/// <summary>How the parts of native charts look.</summary>
/// <param name="size">The size of the letters, in points.</param>
internal sealed class ChartLook(double size, Language language)
{
    private const string Grid = "#CDD5DA";

    /// <summary>From points to the formats' own unit.</summary>
    public const int Emu = 12_700;

    /// <summary>The size of the letters, in points.</summary>
    public double Size => size;

    /// <summary>The language of the letters.</summary>
    public string Locale => new PaperTexts(language).Locale;

    // In sixty thousandths of a degree. Of texts that are quite level LibreOffice shows all, broken within words.
    private const int Level = 1;

    /// <summary>The look of texts.</summary>
    /// <param name="isLabel">Whether it stands at a point: on one line, since the programs break such texts within words.</param>
    /// <param name="isLevel">Whether it is never turned for want of room.</param>
    public C.TextProperties Text(string colour = Palette.Quiet, bool strong = false, bool isLabel = false, bool isLevel = false) => new(
        new A.BodyProperties { Wrap = isLabel ? A.TextWrappingValues.None : null, Rotation = isLevel ? Level : null }, new A.ListStyle(),
        new A.Paragraph(new A.ParagraphProperties(Letters<A.DefaultRunProperties>(colour, strong)),
            new A.EndParagraphRunProperties { Language = Locale }));

    /// <summary>The look of letters.</summary>
    public T Letters<T>(string colour, bool strong) where T : A.TextCharacterPropertiesType, new()
    {
        var letters = new T { Language = Locale, FontSize = (int)Math.Round(size * 100), Bold = strong };
        letters.Append(Solid(colour), new A.LatinFont { Typeface = OfficePackage.Font });
        return letters;
    }

    /// <summary>A line of a width in points; dashed or not.</summary>
    public static C.ChartShapeProperties Line(string colour, double width, bool dashed = false) => new(Outline(colour, width, dashed));

    /// <summary>Neither line nor fill.</summary>
    public static C.ChartShapeProperties Nothing() => new(new A.NoFill(), new A.Outline(new A.NoFill()));

    /// <summary>A dot of a diameter in points.</summary>
    public static C.Marker Dot(string colour, byte diameter) => new(new C.Symbol { Val = C.MarkerStyleValues.Circle },
        new C.Size { Val = diameter }, new C.ChartShapeProperties(Solid(colour), new A.Outline(new A.NoFill())));

    /// <summary>A dot of a shape; those that are open lie around the full one at the same place.</summary>
    public static C.Marker Dot(string colour, DotShape shape) => shape == DotShape.Full ? Dot(colour, 8) : new(
        new C.Symbol { Val = shape == DotShape.Ring ? C.MarkerStyleValues.Circle : C.MarkerStyleValues.Square },
        new C.Size { Val = (byte)(shape == DotShape.Ring ? 12 : 9) }, new C.ChartShapeProperties(new A.NoFill(), Outline(colour, 1.25, false)));

    /// <summary>No dots.</summary>
    public static C.Marker NoDot() => new(new C.Symbol { Val = C.MarkerStyleValues.None });

    /// <summary>The fine lines across.</summary>
    public static C.MajorGridlines Gridlines() => new(Line(Grid, 0.5));

    /// <summary>The axis itself.</summary>
    public static C.ChartShapeProperties Axis() => Line(Palette.Group, 0.7);

    /// <summary>The label of one point: the line's name and the value.</summary>
    /// <param name="point">The point's number.</param>
    /// <param name="move">How far it is moved from where it would stand, as parts of the chart's width and height.</param>
    /// <param name="format">How the value is written.</param>
    /// <param name="place">On which side of the point.</param>
    public C.DataLabel Label(uint point, (double X, double Y) move, string format, C.DataLabelPositionValues place, string colour, bool strong)
    {
        var label = new C.DataLabel(new C.Index { Val = point });
        if (Math.Abs(move.X) + Math.Abs(move.Y) > 0.004) label.Append(new C.Layout(new C.ManualLayout(
            new C.Left { Val = Math.Round(move.X, 4) }, new C.Top { Val = Math.Round(move.Y, 4) })));
        label.Append(new C.NumberingFormat { FormatCode = format, SourceLinked = false }, Nothing(), Text(colour, strong, isLabel: true),
            new C.DataLabelPosition { Val = place }, new C.ShowLegendKey { Val = false }, new C.ShowValue { Val = true },
            new C.ShowCategoryName { Val = false }, new C.ShowSeriesName { Val = true }, new C.ShowPercent { Val = false },
            new C.ShowBubbleSize { Val = false }, new C.Separator(" "));
        return label;
    }

    /// <summary>A name at the first point of a line; its value is read at the axis, so that it stays true when the number is changed.</summary>
    public C.DataLabel Name(string name, C.DataLabelPositionValues place, string colour, bool strong) => new(
        new C.Index { Val = 0 }, new C.ChartText(Rich(name, colour, strong, A.TextWrappingValues.None)), Nothing(), new C.DataLabelPosition { Val = place },
        new C.ShowLegendKey { Val = false }, new C.ShowValue { Val = false }, new C.ShowCategoryName { Val = false },
        new C.ShowSeriesName { Val = true }, new C.ShowPercent { Val = false }, new C.ShowBubbleSize { Val = false });

    /// <summary>The labels of a line: of some points, and of no other.</summary>
    public static C.DataLabels Labels(params IEnumerable<C.DataLabel> shown) => new(
    [
        .. shown, new C.ShowLegendKey { Val = false }, new C.ShowValue { Val = false }, new C.ShowCategoryName { Val = false },
        new C.ShowSeriesName { Val = false }, new C.ShowPercent { Val = false }, new C.ShowBubbleSize { Val = false },
    ]);

    /// <summary>Where the lines are drawn, as parts of the chart's width and height.</summary>
    public static C.Layout Inner(double left, double top, double width, double height) => new(new C.ManualLayout(
        new C.LayoutTarget { Val = C.LayoutTargetValues.Inner }, new C.LeftMode { Val = C.LayoutModeValues.Edge },
        new C.TopMode { Val = C.LayoutModeValues.Edge }, new C.Left { Val = left }, new C.Top { Val = top },
        new C.Width { Val = width }, new C.Height { Val = height }));

    /// <summary>A chart around its plot.</summary>
    /// <param name="title">A heading within the chart, or null.</param>
    public C.ChartSpace Space(C.PlotArea plot, string? title, string data)
    {
        var chart = new C.Chart();
        if (title is not null) chart.Append(Title(title));
        chart.Append(new C.AutoTitleDeleted { Val = title is null }, plot, new C.PlotVisibleOnly { Val = true },
            new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap });
        var space = new C.ChartSpace(new C.Date1904 { Val = false }, new C.EditingLanguage { Val = Locale },
            new C.RoundedCorners { Val = false }, chart, new C.ShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())), Text(),
            new C.ExternalData(new C.AutoUpdate { Val = false }) { Id = data });
        return space;
    }

    /// <summary>A colour.</summary>
    public static A.SolidFill Solid(string colour) => new(new A.RgbColorModelHex { Val = OfficePackage.Hex(colour) });

    private C.Title Title(string text) => new(
        new C.ChartText(Rich(text, Palette.Ink, true, A.TextWrappingValues.Square)), new C.Overlay { Val = false });

    private C.RichText Rich(string text, string colour, bool strong, A.TextWrappingValues wrap) => new(
        new A.BodyProperties { Wrap = wrap },
        new A.ListStyle(), new A.Paragraph(
            new A.ParagraphProperties(Letters<A.DefaultRunProperties>(colour, strong)),
            new A.Run(Letters<A.RunProperties>(colour, strong), new A.Text(XmlText.Of(text)))));

    private static A.Outline Outline(string colour, double width, bool dashed)
    {
        var line = new A.Outline(Solid(colour)) { Width = (int)(width * Emu), CapType = A.LineCapValues.Round };
        if (dashed) line.Append(new A.PresetDash { Val = A.PresetLineDashValues.SystemDash });
        line.Append(new A.Round());
        return line;
    }
}
