using A = DocumentFormat.OpenXml.Drawing;

namespace Reporting.Documents.Paper.Pptx;

/// <summary>Paragraphs of a presentation.</summary>
internal sealed class PptxText(Language language)
{
    /// <summary>The language's name.</summary>
    public string Locale { get; } = new PaperTexts(language).Locale;

    /// <summary>A paragraph; line breaks stay line breaks.</summary>
    /// <param name="look">The look of its letters; null for the placeholder's.</param>
    public A.Paragraph Paragraph(string text, TextStyle? look, A.ParagraphProperties? properties = null)
    {
        properties ??= new A.ParagraphProperties();
        // A fixed distance: fonts differ in how high they say their lines are.
        if (look is { } style) properties.InsertAt(new A.LineSpacing(new A.SpacingPoints { Val = (int)Math.Round(style.Size * SlideStrips.Line * 100) }), 0);
        var paragraph = new A.Paragraph(properties);
        foreach (var (i, line) in XmlText.Of(text).Replace('\t', ' ').Trim('\n').Split('\n').Index())
        {
            if (i > 0) paragraph.Append(new A.Break(Letters<A.RunProperties>(look)));
            if (line.Length > 0) paragraph.Append(new A.Run(Letters<A.RunProperties>(look), new A.Text(line)));
        }

        paragraph.Append(Letters<A.EndParagraphRunProperties>(look));
        return paragraph;
    }

    /// <summary>An item of a list.</summary>
    /// <param name="number">Its number; null for a dot.</param>
    public A.Paragraph Item(string text, TextStyle look, int? number)
    {
        var indent = (int)(look.Size * 1.2) * ChartLook.Emu;
        var properties = new A.ParagraphProperties(new A.SpaceAfter(new A.SpacingPoints { Val = 600 }),
            new A.BulletFont { Typeface = "Arial" },
            number is { } start ? new A.AutoNumberedBullet { Type = A.TextAutoNumberSchemeValues.ArabicPeriod, StartAt = start }
                : new A.CharacterBullet { Char = "•" })
        { LeftMargin = indent, Indent = -indent };
        return Paragraph(text, look, properties);
    }

    private T Letters<T>(TextStyle? look) where T : A.TextCharacterPropertiesType, new()
    {
        var letters = new T { Language = Locale };
        if (look is not { } style) return letters;
        (letters.FontSize, letters.Bold) = ((int)Math.Round(style.Size * 100), style.Strong);
        letters.Append(ChartLook.Solid(style.Colour), new A.LatinFont { Typeface = OfficePackage.Font });
        return letters;
    }
}
