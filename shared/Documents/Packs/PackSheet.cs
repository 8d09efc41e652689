namespace Reporting.Documents.Packs;

/// <summary>The overview of an area as a page of the pack: the very page that is published.</summary>
internal static class PackSheet
{
    /// <summary>The page.</summary>
    public static SheetBlock Of(PackArea area, DocumentTexts words) => new(
        OverviewPdf.Page(area.Overview, words.Language), $"{new OverviewTexts(words.Language).Overview}: {area.Area.Name}");
}
