namespace Reporting.Website.Meetings;

/// <summary>The yearly table of activities.</summary>
/// <param name="Region">The region's code, or <see cref="AllRegions"/>.</param>
/// <param name="Years">The years beside it that have a table.</param>
/// <param name="Paper">What is shown, and what the files hold.</param>
public sealed record ActivitiesPageModel(string Region, int Year, IReadOnlyList<int> Years, PaperDocument Paper) : IPageModel<ActivitiesPageView>
{
    /// <summary>What stands in the address for all regions side by side.</summary>
    public const string AllRegions = "all";
}
