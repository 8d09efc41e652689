namespace Reporting.Storage.Meetings;

/// <summary>What came of a change that was asked for.</summary>
public enum ChangeOutcome
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>Somebody else changed the meeting since the version that the change was made from.</summary>
    Conflict,

    /// <summary>There is no such meeting.</summary>
    Missing,
}

/// <summary>One change, as it is kept.</summary>
/// <param name="At">When it was made.</param>
/// <param name="By">Who made it, as typed.</param>
/// <param name="What">What was done: planned, changed, minutes, agreement, contacts, invited, material, item added, item
/// removed, comment added, comment removed, agenda agreed, file added, file removed, link renewed, link withdrawn, evaluation
/// answered or evaluation text removed.</param>
/// <param name="Version">The meeting's version after it; null for what does not change the meeting itself.</param>
/// <param name="Detail">The agreement's id, the item as typed or the link's area; null for other changes.</param>
/// <param name="Meeting">The whole meeting after it; null for what does not change the meeting itself.</param>
public sealed record MeetingChange(
    DateTimeOffset At, string By, string What, int? Version, string? Detail, Meeting? Meeting);
