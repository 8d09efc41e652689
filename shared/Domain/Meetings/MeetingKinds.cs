namespace Reporting.Domain.Meetings;

/// <summary>What goes with each kind of meeting.</summary>
public static class MeetingKinds
{
    /// <summary>
    /// Whether region and jobcentres meet about results (dialogmøde): the overview is on the agenda, material and minutes are due, and
    /// the minimum standards count it.
    /// </summary>
    public static bool IsDialogue(this MeetingKind kind) =>
        kind is MeetingKind.Individual or MeetingKind.Director or MeetingKind.Collective or MeetingKind.Network;

    /// <summary>Whether a meeting pack can be made for it: a theme meeting has one when so few meet that a pack can show them.</summary>
    public static bool HasPack(this MeetingKind kind, int areas) =>
        kind.IsDialogue() || (kind == MeetingKind.Theme && areas <= MeetingSizes.MaxNetwork);
}
