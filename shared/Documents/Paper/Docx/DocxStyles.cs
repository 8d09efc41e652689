using DocumentFormat.OpenXml.Wordprocessing;

namespace Reporting.Documents.Paper.Docx;

/// <summary>The styles of a Word file, in the sizes of the PDF: who changes one changes it everywhere.</summary>
internal static class DocxStyles
{
    public const string Lead = "Lead", Note = "Note", Caption = "Caption", List = "ListParagraph", Cell = "TableText", Head = "TableHeading",
        Table = "FigureTable", Foot = "Footer";

    /// <summary>The style of a heading.</summary>
    public static string Heading(int level) => $"Heading{Math.Clamp(level, 1, 3)}";

    /// <summary>All styles.</summary>
    public static Styles Of(Language language)
    {
        var style = PaperStyle.Paper;
        return new Styles(Defaults(language),
            Paragraph("Normal", "Normal", style.Normal, 0, 5),
            Title(1, style, language), Title(2, style, language), Title(3, style, language),
            Paragraph(Lead, language.Say("Indledning", "Lead"), style.Lead, 0, 6),
            Paragraph(Note, language.Say("Lille tekst", "Note"), style.Note, 2, 8),
            Paragraph(Caption, "caption", style.Caption, 10, 3, keepNext: true),
            Paragraph(List, "List Paragraph", style.Normal, 0, 2),
            Paragraph(Cell, language.Say("Tabeltekst", "Table Text"), style.Cell, 1.5, 1.5),
            Paragraph(Head, language.Say("Tabelhoved", "Table Heading"), style.Head, 1.5, 1.5, keepNext: true),
            Paragraph(Foot, "footer", style.Note, 0, 0),
            TableStyle(language));
    }

    /// <summary>A size in points as the format counts it, in half points.</summary>
    public static string HalfPoints(double size) => $"{(int)Math.Round(size * 2)}";

    private static DocDefaults Defaults(Language language) => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts
            {
                Ascii = OfficePackage.Font, HighAnsi = OfficePackage.Font, ComplexScript = OfficePackage.Font, EastAsia = OfficePackage.Font,
            },
            new Color { Val = OfficePackage.Hex(Palette.Ink) }, new FontSize { Val = HalfPoints(PaperStyle.Paper.Text) },
            new FontSizeComplexScript { Val = HalfPoints(PaperStyle.Paper.Text) },
            new Languages { Val = new PaperTexts(language).Locale, EastAsia = new PaperTexts(language).Locale, Bidi = "ar-SA" })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
            new SpacingBetweenLines { Line = "240", LineRule = LineSpacingRuleValues.Auto })));

    private static Style Title(int level, PaperStyle style, Language language)
    {
        var heading = Paragraph(Heading(level), $"heading {level}", style.Heading(level), style.AboveHeading(level) * 0.8, 4, keepNext: true);
        heading.StyleParagraphProperties!.Append(new OutlineLevel { Val = level - 1 });
        heading.InsertAfter(new NextParagraphStyle { Val = "Normal" }, heading.GetFirstChild<BasedOn>());
        return heading;
    }

    private static Style Paragraph(string id, string name, TextStyle look, double before, double after, bool keepNext = false)
    {
        var isNormal = id == "Normal";
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = isNormal ? true : null };
        style.Append(new StyleName { Val = name });
        if (!isNormal) style.Append(new BasedOn { Val = "Normal" });
        style.Append(new PrimaryStyle());
        var paragraph = new StyleParagraphProperties();
        if (keepNext) paragraph.Append(new KeepNext(), new KeepLines());
        paragraph.Append(new SpacingBetweenLines { Before = Twentieths(before), After = Twentieths(after) });
        var run = new StyleRunProperties();
        if (look.Strong) run.Append(new Bold(), new BoldComplexScript());
        run.Append(new Color { Val = OfficePackage.Hex(look.Colour) }, new FontSize { Val = HalfPoints(look.Size) },
            new FontSizeComplexScript { Val = HalfPoints(look.Size) });
        style.Append(paragraph, run);
        return style;
    }

    private static Style TableStyle(Language language) => new(new StyleName { Val = language.Say("Tabel med tal", "Table of Figures Grid") },
        new StyleParagraphProperties(new SpacingBetweenLines { Before = "0", After = "0" }),
        new StyleTableProperties(
            new TableBorders(Rule<TopBorder>(Palette.Band), Rule<BottomBorder>(Palette.Group), Rule<InsideHorizontalBorder>(Palette.Band)),
            new TableCellMarginDefault(
                new TopMargin { Width = "0", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 70, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = "0", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 70, Type = TableWidthValues.Dxa })))
    { Type = StyleValues.Table, StyleId = Table };

    private static T Rule<T>(string colour) where T : BorderType, new() =>
        new() { Val = BorderValues.Single, Size = 4, Color = OfficePackage.Hex(colour), Space = 0 };

    private static string Twentieths(double points) => $"{(int)Math.Round(points * 20)}";
}
