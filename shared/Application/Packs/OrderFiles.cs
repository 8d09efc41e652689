namespace Reporting.Application.Packs;

/// <summary>The files of orders: how they are named within an order, and what people's computers call them.</summary>
public static class OrderFiles
{
    private const string SlidesEnding = "-slides";

    /// <summary>The media types, by extension.</summary>
    public static IReadOnlyDictionary<string, string> ContentTypes { get; } = new Dictionary<string, string>
    {
        ["pdf"] = "application/pdf", ["xlsx"] = OverviewXlsx.ContentType, ["zip"] = "application/zip",
        ["docx"] = PaperDocx.ContentType, ["pptx"] = SlidesPptx.ContentType,
    };

    /// <summary>The name of the file that holds all others.</summary>
    public const string Zip = "pack.zip";

    /// <summary>The name of a part's slides.</summary>
    public static string Slides(string part) => $"{part}{SlidesEnding}.pdf";

    /// <summary>The name of a part's slides that can be changed.</summary>
    public static string EditableSlides(string part) => $"{part}{SlidesEnding}.pptx";

    /// <summary>The names of a part's files that are kept.</summary>
    public static IReadOnlyList<string> Of(OrderContent content, string part) =>
        content.Pack is null ? [$"{part}.pdf", $"{part}.xlsx"] : [$"{part}.pdf", Slides(part), $"{part}.xlsx"];

    /// <summary>
    /// The names of a part's files that can be changed. They are made each time they are fetched, the same bytes every time: most are
    /// never opened, and what is not kept need not be deleted.
    /// </summary>
    public static IReadOnlyList<string> Editable(OrderContent content, string part) =>
        content.Pack is null ? [$"{part}.docx"] : [$"{part}.docx", EditableSlides(part)];

    /// <summary>The part that a file is of.</summary>
    public static string PartOf(string file) => file.Split('-', '.')[0];

    /// <summary>What a file is called when it is saved, such as <c>Mødemateriale Aalborg marts 2026.pdf</c>.</summary>
    public static string SavedAs(Catalogue catalogue, OrderContent content, string file)
    {
        var extension = Path.GetExtension(file).TrimStart('.');
        return DocumentNames.Of(Subject(content, Path.GetFileNameWithoutExtension(file).EndsWith(SlidesEnding, StringComparison.Ordinal)),
            Scope(catalogue, content, PartOf(file)), content.Month, content.Revision, extension, LanguageOf(content));
    }

    private static Language LanguageOf(OrderContent content) => content.Pack?.Language ?? content.Report!.Language;

    private static string Subject(OrderContent content, bool slides)
    {
        var language = LanguageOf(content);
        if (content.Report is { } order)
        {
            var report = ReportList.Find(order.Id)!;
            return language.Say(report.Name, report.NameEn);
        }

        return slides ? language.Say("Plancher", "Slides") : language.Say("Mødemateriale", "Meeting pack");
    }

    private static string Scope(Catalogue catalogue, OrderContent content, string part)
    {
        if (content.Report is { } report) return report.ScopeName;
        if (content.IsRound && part == OrderParts.Whole) return LanguageOf(content).Say("runde", "round");
        var areas = content.IsRound ? [part] : content.Pack!.Areas;
        return string.Join(", ", areas.Select(a => catalogue.Area(a)?.Name ?? a));
    }
}
