namespace Reporting.Website.Meetings;

/// <summary>The form of a new meeting.</summary>
public sealed record NewMeetingPageModel(
    Catalogue Catalogue, MeetingForm Form, FormRefusal? Refusal, IReadOnlyList<(Area Region, int Year)> Regions)
    : IPageModel<NewMeetingPageView>
{
    /// <summary>Whether it is still being chosen who meets.</summary>
    public bool IsChoosing { get; init; }
}
