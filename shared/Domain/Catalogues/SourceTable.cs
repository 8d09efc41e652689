namespace Reporting.Domain.Catalogues;

/// <summary>A table at the source, and what a request for it must name.</summary>
/// <param name="Id">The Jobindsats table id.</param>
/// <param name="Name">The table's Danish name, as printed among the sources.</param>
/// <param name="PeriodType">The type of period it is asked for by.</param>
/// <param name="AreaHierarchy">The id of the area hierarchy, such as <c>_nykom</c>.</param>
/// <param name="Hierarchies">The id of the hierarchy behind each dimension column, by column name.</param>
public sealed record SourceTable(
    string Id, string Name, PeriodType PeriodType, string AreaHierarchy,
    IReadOnlyDictionary<string, string> Hierarchies);
