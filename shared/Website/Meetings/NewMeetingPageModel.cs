namespace Reporting.Website.Meetings;

/// <summary>The form of a new meeting.</summary>
public sealed record NewMeetingPageModel(
    Catalogue Catalogue, MeetingForm Form, FormRefusal? Refusal, IReadOnlyList<(Area Region, int Year)> Regions)
    : IPageModel<NewMeetingPageView>;
