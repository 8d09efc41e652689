namespace Reporting.Documents.Reports;

/// <summary>A kind of report that can be ordered: what it is called, what it needs and how it is written.</summary>
/// <param name="Id">The id used in addresses, such as <c>key-figures</c>.</param>
/// <param name="Name">The Danish name, such as Nøgletalsrapport.</param>
/// <param name="NameEn">The English name.</param>
/// <param name="Shows">What it tells, in a sentence.</param>
/// <param name="For">Whom it is for, in a sentence.</param>
/// <param name="Needs">What an order must name.</param>
/// <param name="Compose">Writes it.</param>
public sealed record Report(
    string Id, string Name, string NameEn, LocalizedText Shows, LocalizedText For, ReportNeeds Needs,
    Func<ReportInput, PaperDocument> Compose);

/// <summary>What an order of a report must name.</summary>
public enum ReportNeeds
{
    /// <summary>One area.</summary>
    Area,

    /// <summary>A group of areas: a region, a network, or areas of own choice.</summary>
    Group,
}

/// <summary>All that a report is made of.</summary>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Run">The month and revision it is a snapshot of.</param>
/// <param name="Scope">The areas it is about: one for a report on an area; those of a region, network or own choice.</param>
/// <param name="ScopeName">What they are called together, as printed; an own choice's name is as typed.</param>
/// <param name="Slices">
/// The slices, by area code: of the scope's areas, of the members of every group they are compared with or judged
/// against, and of the areas that stand for regions and the country.
/// </param>
/// <param name="Language">The language of the text.</param>
public sealed record ReportInput(
    Catalogue Catalogue, RunStamp Run, IReadOnlyList<Area> Scope, string ScopeName,
    IReadOnlyDictionary<string, AreaSlice> Slices, Language Language)
{
    /// <summary>The goals that were entered for the areas, their region and the country.</summary>
    public IReadOnlyList<Goal> Goals { get; init; } = [];
}
