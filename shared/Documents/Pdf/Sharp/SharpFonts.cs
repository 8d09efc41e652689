using PdfSharp.Drawing;
using PdfSharp.Fonts;

namespace Reporting.Documents.Pdf.Sharp;

/// <summary>Gives PDFsharp the fonts of the assembly.</summary>
internal sealed class SharpFonts : IFontResolver
{
    private const string Family = "Source Sans 3";

    static SharpFonts() => GlobalFontSettings.FontResolver = new SharpFonts();

    /// <summary>Makes sure that the fonts are known before the first page is drawn.</summary>
    public static void Require()
    {
    }

    /// <summary>The font of a style.</summary>
    public static XFont Of(TextStyle style) =>
        new(Family, style.Size, style.Strong ? XFontStyleEx.Bold : XFontStyleEx.Regular, XPdfFontOptions.UnicodeDefault);

    /// <inheritdoc/>
    public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) =>
        new(isBold ? "SemiBold" : "Regular");

    /// <inheritdoc/>
    public byte[] GetFont(string faceName) =>
        (faceName == "SemiBold" ? FontFace.SemiBold : FontFace.Regular).File.ToArray();
}
