namespace Reporting.Website.Meetings;

/// <summary>Who may write what a jobcentre says of the agenda.</summary>
public static class AgendaAuthor
{
    /// <summary>The areas of a meeting that a caller may write for: one's own; all of them for who may change the meeting.</summary>
    public static IReadOnlyList<string> AreasOf(Meeting meeting, Caller caller, bool mayChange) =>
        [.. meeting.Areas.Where(a => mayChange || IsOwn(caller, a))];

    /// <summary>Somebody who has signed in, as the author of what is written for an area.</summary>
    public static InputAuthor Of(Caller caller, string area) =>
        new(area, caller.Name, IsOwn(caller, area) ? InputWay.Area : InputWay.Region);

    private static bool IsOwn(Caller caller, string area) => caller.Roles.Any(r => r.Kind == RoleKind.Area && r.Code == area);
}
