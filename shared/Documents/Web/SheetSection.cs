namespace Reporting.Documents.Web;

/// <summary>A section of the overview on an area's page.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Period">The period of all rows; null where they differ, and each row has its own.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Note">What the marks in it mean; or null.</param>
/// <param name="Means">How the columns that are shown on request are made.</param>
public sealed record SheetSection(string Heading, string? Period, IReadOnlyList<SheetRow> Rows, string? Note, string Means);
