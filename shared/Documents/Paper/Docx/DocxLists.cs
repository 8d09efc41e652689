using DocumentFormat.OpenXml.Wordprocessing;
using LevelText = DocumentFormat.OpenXml.Wordprocessing.LevelText;

namespace Reporting.Documents.Paper.Docx;

/// <summary>The lists of a Word file: dots, and numbers that begin again with each list.</summary>
internal static class DocxLists
{
    private const int Dots = 1;
    private const int Numbers = 2;

    /// <summary>The definitions for a number of numbered lists.</summary>
    public static Numbering Of(int numbered)
    {
        var numbering = new Numbering(Abstract(Dots, NumberFormatValues.Bullet, "•"), Abstract(Numbers, NumberFormatValues.Decimal, "%1."),
            new NumberingInstance(new AbstractNumId { Val = Dots }) { NumberID = Dots });
        for (var list = 1; list <= numbered; list++)
            numbering.Append(new NumberingInstance(new AbstractNumId { Val = Numbers },
                new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 }) { NumberID = Dots + list });
        return numbering;
    }

    /// <summary>An item.</summary>
    /// <param name="list">The list's number among the numbered ones, from 1; 0 for dots.</param>
    public static Paragraph Item(string text, int list) => new(new ParagraphProperties(new ParagraphStyleId { Val = DocxStyles.List },
        new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = Dots + list })), DocxText.Run(text));

    private static AbstractNum Abstract(int id, NumberFormatValues format, string text) => new(
        new MultiLevelType { Val = MultiLevelValues.SingleLevel },
        new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = text },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = "340", Hanging = "280" })) { LevelIndex = 0 })
    { AbstractNumberId = id };
}
