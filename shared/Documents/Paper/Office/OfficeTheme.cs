using System.Text;
using DocumentFormat.OpenXml.Packaging;

namespace Reporting.Documents.Paper.Office;

/// <summary>The colours and the font that the programs offer for what is added by hand.</summary>
internal static class OfficeTheme
{
    /// <summary>Writes the theme.</summary>
    public static void Write(ThemePart part)
    {
        using var stream = part.GetStream(FileMode.Create);
        stream.Write(Encoding.UTF8.GetBytes(Xml));
    }

    private static string Xml { get; } =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
        + " name=\"Resultatoversigt\"><a:themeElements><a:clrScheme name=\"Resultatoversigt\">"
        + Colour("dk1", Palette.Ink) + Colour("lt1", "#FFFFFF") + Colour("dk2", Palette.Quiet) + Colour("lt2", Palette.Band)
        + Colour("accent1", Palette.Own) + Colour("accent2", Palette.Group) + Colour("accent3", Palette.Better)
        + Colour("accent4", Palette.Worse) + Colour("accent5", Palette.Watch) + Colour("accent6", Palette.Quiet)
        + Colour("hlink", Palette.Own) + Colour("folHlink", Palette.Quiet)
        + $"</a:clrScheme><a:fontScheme name=\"Resultatoversigt\"><a:majorFont>{Fonts}</a:majorFont><a:minorFont>{Fonts}</a:minorFont>"
        + "</a:fontScheme><a:fmtScheme name=\"Resultatoversigt\">"
        + $"<a:fillStyleLst>{Three(Fill)}</a:fillStyleLst>"
        + $"<a:lnStyleLst>{Three($"<a:ln w=\"9525\">{Fill}</a:ln>")}</a:lnStyleLst>"
        + $"<a:effectStyleLst>{Three("<a:effectStyle><a:effectLst/></a:effectStyle>")}</a:effectStyleLst>"
        + $"<a:bgFillStyleLst>{Three(Fill)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>";

    private const string Fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";

    private const string Fonts = $"<a:latin typeface=\"{OfficePackage.Font}\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>";

    // The format asks for three of each: plain, moderate and strong. All are plain here.
    private static string Three(string style) => style + style + style;

    private static string Colour(string name, string colour) =>
        $"<a:{name}><a:srgbClr val=\"{OfficePackage.Hex(colour)}\"/></a:{name}>";
}
