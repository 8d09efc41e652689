namespace Reporting.Documents.Pdf.Overviews;

/// <summary>The top of the overview: whose it is, of which month, and whether the numbers are real.</summary>
internal sealed class OverviewHeader(Overview overview, Language language)
{
    /// <summary>The height it takes.</summary>
    public const double Height = 46;

    private const double NameBaseline = A4.Margin + 14;
    private const double LineBaseline = A4.Margin + 29;
    private static readonly TextStyle Line = new(10, Palette.Quiet);
    private static readonly TextStyle Side = new(8, Palette.Quiet);
    private static readonly TextStyle DemoStyle = new(9.5, Palette.Watch, Strong: true);
    private readonly OverviewTexts words = new OverviewTexts(language);

    /// <summary>The document's title.</summary>
    public string Title => PrintableText.Of($"{words.Overview} – {overview.Area.Name} – {Month}");

    private string Month => PeriodText.In(language).Long(overview.Run.Month);

    /// <summary>Its elements.</summary>
    public IEnumerable<PageElement> Elements()
    {
        yield return Name();
        if (overview.Run.Demo) yield return AtRight(NameBaseline, words.Demo, DemoStyle);
        yield return Documents.Pdf.Kit.Elements.Line(PageTag.P, A4.Margin, LineBaseline, Subtitle(), Line);
        if (overview.Group is { } group) yield return AtRight(LineBaseline, Against(group), Side);
    }

    private PageElement Name()
    {
        var room = A4.Inner - (overview.Run.Demo ? TextFit.Width(words.Demo, DemoStyle) + 14 : 0);
        var text = PrintableText.Of(overview.Area.Name);
        var style = new TextStyle(18, Palette.Ink, Strong: true);
        style = style with { Size = Math.Clamp(18 * room / TextFit.Width(text, style), 13, 18) };
        return Documents.Pdf.Kit.Elements.Line(PageTag.H1, A4.Margin, NameBaseline, TextFit.Cut(text, style, room), style);
    }

    private string Subtitle() => $"{words.Overview} · {Month}"
        + (overview.Run.Revision > 1 ? $" · revision {overview.Run.Revision}" : "");

    private string Against(ComparisonGroup group)
    {
        var text = language.Say($"Sammenlignes med {group.Name}", $"Compared with {group.NameEn}");
        return TextFit.Cut(PrintableText.Of(text), Side, A4.Inner - TextFit.Width(Subtitle(), Line) - 14);
    }

    private static PageElement AtRight(double baseline, string text, TextStyle style) =>
        new(PageTag.P, [Documents.Pdf.Kit.Elements.EndingAt(A4.Margin + A4.Inner, baseline, text, style)]);
}
