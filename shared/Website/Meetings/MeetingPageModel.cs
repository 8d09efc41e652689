namespace Reporting.Website.Meetings;

/// <summary>A meeting with all that belongs to it.</summary>
/// <param name="IsTyped">Whether the form holds what somebody typed that is not saved; it then comes first.</param>
public sealed record MeetingPageModel(
    Catalogue Catalogue, MeetingDetails Sheet, MeetingForm Form, FormRefusal? Refusal, bool IsTyped) : IPageModel<MeetingPageView>
{
    /// <summary>What was typed into a form below the minutes and not taken; null when nothing was.</summary>
    public MinutesTyped? Typed { get; init; }
}
