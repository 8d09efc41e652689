namespace Reporting.Website.Meetings;

/// <summary>A jobcentre's items for an agenda.</summary>
/// <param name="Area">The area's name.</param>
/// <param name="Note">Why nothing was saved; null when nothing is wrong.</param>
/// <param name="Text">The item as it was typed, when it was not saved.</param>
/// <param name="By">Who typed it.</param>
public sealed record AgendaItemsModel(
    Meeting Meeting, string Area, string? Note, IReadOnlyList<KeptItem> Items, string Text, string By) : IPageModel<AgendaItemsView>;
