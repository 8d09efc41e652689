using ClosedXML.Excel;

namespace Reporting.Documents.Xlsx;

/// <summary>
/// The overview as an Excel workbook: the table of the page with real numbers, the series behind it and where every
/// number came from. Equal overviews give equal bytes.
/// </summary>
public static class OverviewXlsx
{
    /// <summary>The media type to serve it with.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Writes the workbook of one area.</summary>
    /// <param name="overview">The overview.</param>
    /// <param name="slice">The slice the overview was computed from, for its series.</param>
    /// <param name="stream">Where to; stays open and need not be seekable.</param>
    /// <param name="language">The language of headings and words.</param>
    public static void Write(Overview overview, AreaSlice slice, Stream stream, Language language = Language.Danish)
    {
        var words = new XlsxTexts(language);
        using var workbook = new XLWorkbook(XLEventTracking.Disabled);
        Describe(workbook.Properties, overview, words);
        OverviewSheet.Add(workbook, overview, words);
        SeriesSheet.Add(workbook, overview, slice, words);
        ProvenanceSheet.Add(workbook, overview, words);
        using var draft = new MemoryStream();
        workbook.SaveAs(draft, new SaveOptions { ValidatePackage = false, EvaluateFormulasBeforeSaving = false });
        FixedPackage.Copy(draft, stream);
    }

    private static void Describe(XLWorkbookProperties properties, Overview overview, XlsxTexts words)
    {
        var run = overview.Run;
        var time = run.Sources.Count > 0
            ? run.Sources.Values.Max(s => s.Retrieved).UtcDateTime
            : new DateTime(run.Month.Year, run.Month.Number, 1, 0, 0, 0, DateTimeKind.Utc);
        properties.Created = properties.Modified = time;
        properties.Title = CellText.Safe($"{words.Title} – {overview.Area.Name} – {words.Periods.Long(run.Month)}");
        properties.Subject = run.Demo ? words.Demo : words.Run + " " + run.Id;
    }
}
