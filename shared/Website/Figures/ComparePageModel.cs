namespace Reporting.Website.Figures;

/// <summary>A few areas side by side.</summary>
/// <param name="Choices">The areas that can be chosen: the country, the regions and the municipalities.</param>
/// <param name="Choice">What is chosen.</param>
/// <param name="Shown">The charts; null where nothing is chosen, and where the choice cannot be shown.</param>
/// <param name="Site">The site's own address, for what is put into other pages.</param>
public sealed record ComparePageModel(
    Catalogue Catalogue, Period Month, IReadOnlyList<Period> Months, IReadOnlyList<Area> Choices, CompareChoice Choice, ComparedShown? Shown,
    string Site) : IPageModel<ComparePageView>;

/// <summary>One chart to be shown within another page.</summary>
/// <param name="Whole">Where the whole comparison stands.</param>
public sealed record EmbedPageModel(Catalogue Catalogue, ComparedChart Chart, RunStamp Run, string Whole) : IPageModel<EmbedPageView>;

/// <summary>What is kept of a comparison to show it.</summary>
public sealed record ComparedShown(RunStamp Run, IReadOnlyList<ComparedChart> Charts);
