namespace Reporting.Website.Meetings;

/// <summary>The form of minutes.</summary>
/// <param name="IsLookedUp">Whether the figures that aims start at were just looked up, and nothing was saved.</param>
public sealed record MinutesPageModel(
    Catalogue Catalogue, Meeting Meeting, MinutesForm Form, FormRefusal? Refusal, bool IsLookedUp = false) : IPageModel<MinutesPageView>;
