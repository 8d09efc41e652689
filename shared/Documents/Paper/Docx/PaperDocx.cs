using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Reporting.Documents.Paper.Docx;

/// <summary>
/// A document as a Word file that can be changed: headings, lists and tables are the program's own, and charts hold their numbers.
/// Equal documents give equal bytes. Ready A4 pages are left to the PDF.
/// </summary>
public static class PaperDocx
{
    /// <summary>The media type to serve it with.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string StylesId = "rId1", NumbersId = "rId2", SettingsId = "rId3", ThemeId = "rId4", FootId = "rId5";

    /// <summary>The file.</summary>
    /// <exception cref="ArgumentException">A table's row has not one cell a column; the message names both.</exception>
    public static byte[] Write(PaperDocument document) => OfficePackage.Write(
        stream => WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document), package => Fill(package, document));

    private static void Fill(WordprocessingDocument package, PaperDocument document)
    {
        var main = package.AddMainDocumentPart();
        package.ChangeIdOfPart(main, "rId1");
        OfficePackage.Describe(package.AddNewPart<CoreFilePropertiesPart>("rId2"), document.Title, document.Language, document.Made);
        var body = new DocxBody(main, document);
        main.Document = new DocumentFormat.OpenXml.Wordprocessing.Document(new Body([.. body.Elements(), Page()]));
        main.AddNewPart<StyleDefinitionsPart>(StylesId).Styles = DocxStyles.Of(document.Language);
        main.AddNewPart<NumberingDefinitionsPart>(NumbersId).Numbering = DocxLists.Of(body.NumberedLists);
        main.AddNewPart<DocumentSettingsPart>(SettingsId).Settings = Settings(document.Language);
        OfficeTheme.Write(main.AddNewPart<ThemePart>(ThemeId));
        main.AddNewPart<FooterPart>(FootId).Footer = DocxFoot.Of(document);
    }

    // A4 with margins of 14 mm.
    private static SectionProperties Page() => new(new FooterReference { Type = HeaderFooterValues.Default, Id = FootId },
        new PageSize { Width = 11_906, Height = 16_838 },
        new PageMargin { Top = 794, Bottom = 850, Left = 794, Right = 794, Header = 400, Footer = 400, Gutter = 0 });

    private static Settings Settings(Language language) => new(
        new DefaultTabStop { Val = 720 }, new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15",
        }),
        new ThemeFontLanguages { Val = new PaperTexts(language).Locale });
}
