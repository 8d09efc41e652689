using System.Xml.Linq;

namespace Reporting.Documents.Web;

/// <summary>A row's line, small: the same as on the printed overview.</summary>
internal static class SheetSpark
{
    private static readonly PageBox Box = new(0, 1, 60, 14);

    /// <summary>The drawing as SVG with what it shows in words; null where there is no line.</summary>
    public static string? Of(OverviewRow row, Overview overview, Language language)
    {
        if (TrendPhrases.Of(row, overview, language) is not { } alt
            || Sparkline.Of(row).In(Box) is not { Count: > 0 } shapes) return null;
        return new XElement(ChartSvg.Svg + "svg",
            new XAttribute("viewBox", $"0 0 {Box.Width} {Box.Height + 2}"),
            new XAttribute("role", "img"), new XAttribute("aria-label", alt), ChartSvg.Shapes(shapes)).ToString(SaveOptions.DisableFormatting);
    }
}
