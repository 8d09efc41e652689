namespace Reporting.Documents.Reports;

/// <summary>The one list of reports: what can be ordered, what an order must name, and who writes it.</summary>
public static class ReportList
{
    /// <summary>All reports, in the order they are offered.</summary>
    public static IReadOnlyList<Report> All { get; } = [KeyFigureReport.Report, ScorecardReport.Report, AnnualReviewReport.Report];

    /// <summary>The report with an id, or null.</summary>
    public static Report? Find(string id) => All.FirstOrDefault(r => r.Id == id);
}
