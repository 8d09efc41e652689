namespace Reporting.Website.Meetings;

/// <summary>The page at which a jobcentre reads minutes and answers, by a signed link.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Today">The day it is in Denmark.</param>
/// <param name="Note">Why nothing was saved; null when nothing is wrong.</param>
/// <param name="Comment">The comment as it was typed, when it was not saved.</param>
/// <param name="By">Who typed it.</param>
/// <param name="IsSaved">Whether an answer was just saved.</param>
public sealed record ApprovalPageModel(
    Catalogue Catalogue, Meeting Meeting, string Area, DateOnly Today, string? Note, string Comment, string By, bool IsSaved)
    : IPageModel<ApprovalPageView>;
