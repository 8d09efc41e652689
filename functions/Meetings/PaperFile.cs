namespace Reporting.Functions.Meetings;

/// <summary>Answers with a document written from its blocks.</summary>
internal static class PaperFile
{
    /// <summary>The file.</summary>
    /// <param name="extension">pdf, docx or xlsx.</param>
    /// <param name="name">Its name without the extension.</param>
    public static IResult Answer(PaperDocument paper, string extension, string name) => extension switch
    {
        "pdf" => Results.File(PaperPdf.Write(paper), "application/pdf", $"{name}.pdf"),
        "docx" => Results.File(PaperDocx.Write(paper), PaperDocx.ContentType, $"{name}.docx"),
        _ => Results.File(PaperXlsx.Write(paper), OverviewXlsx.ContentType, $"{name}.xlsx"),
    };

    /// <summary>The file of a year plan.</summary>
    /// <param name="extension">ics, pdf or xlsx.</param>
    public static IResult Answer(ProposedPlan proposed, string extension, Catalogue catalogue, Language language)
    {
        var name = $"Aarsplan {proposed.Plan.Region} {proposed.Plan.Year}";
        return extension == "ics"
            ? Results.File(CalendarFile.Write(proposed.Plan, catalogue, language, proposed.Made), CalendarFile.ContentType, $"{name}.ics")
            : Answer(YearPlanPaper.Compose(proposed.Plan, catalogue, proposed.Basis, language, proposed.Made), extension, name);
    }
}
