namespace Reporting.Website.Meetings;

/// <summary>A year's meetings of a region or an area.</summary>
public sealed record MeetingsPageModel(
    Catalogue Catalogue, Area Place, int Year, IReadOnlyList<Meeting> Meetings, IReadOnlyList<AreaStandards> Standards, DateOnly Today)
    : IPageModel<MeetingsPageView>
{
    /// <summary>What the year is held to; null while nobody has chosen, so that it is the common standards.</summary>
    public StandardChoice? Standard { get; init; }
}
