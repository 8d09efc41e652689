namespace Reporting.Website.Meetings;

/// <summary>The form of minutes.</summary>
public sealed record MinutesPageModel(
    Catalogue Catalogue, Meeting Meeting, MinutesForm Form, FormRefusal? Refusal) : IPageModel<MinutesPageView>;
