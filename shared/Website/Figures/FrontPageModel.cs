namespace Reporting.Website.Figures;

/// <summary>The newest month at a glance.</summary>
/// <param name="Topic">The topic of the map; null for all.</param>
/// <param name="Attention">The most serious performance concerns, each area once.</param>
/// <param name="New">Those that are new this month.</param>
/// <param name="Over">Those that ended this month.</param>
public sealed record FrontPageModel(
    Catalogue Catalogue, Period Month, IReadOnlyList<Period> Months, Topic? Topic, CountryShown? Country, FrontMap Map,
    NamedFindings Attention, NamedFindings Improved, NamedFindings New, NamedFindings Over) : IPageModel<FrontPageView>
{
    /// <summary>The topics that the map can be of: those of printed indicators.</summary>
    public static IEnumerable<Topic> TopicsOf(Catalogue catalogue) =>
        catalogue.Indicators.Where(i => i.IsPrinted).Select(catalogue.TopicOf).Distinct();
}

/// <summary>The first of some findings.</summary>
/// <param name="Shown">Those that are named.</param>
/// <param name="Total">How many there are.</param>
public sealed record NamedFindings(IReadOnlyList<LedFinding> Shown, int Total);
