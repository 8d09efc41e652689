namespace Reporting.Website.Reports;

/// <summary>The kinds of reports, the form that orders one, and those that were ordered.</summary>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Form">What stands in the form.</param>
/// <param name="Refusal">Why what was sent was not taken; null when nothing was sent.</param>
/// <param name="Places">What the caller may order reports about.</param>
/// <param name="Months">The published months, newest first.</param>
/// <param name="Latest">The newest reports that the caller may see.</param>
public sealed record ReportsPageModel(
    Catalogue Catalogue, ReportForm Form, FormRefusal? Refusal, ReportPlaces Places, IReadOnlyList<Period> Months,
    IReadOnlyList<ListedReport> Latest) : IPageModel<ReportsPageView>;

/// <summary>What a caller may order reports about.</summary>
/// <param name="Areas">Regions, the country, municipalities and jobcentres.</param>
/// <param name="Groups">Networks and groups.</param>
public sealed record ReportPlaces(IReadOnlyList<Area> Areas, IReadOnlyList<ComparisonGroup> Groups);
