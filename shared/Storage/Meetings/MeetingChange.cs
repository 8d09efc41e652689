using Reporting.Domain;

namespace Reporting.Storage;

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
/// <param name="What">What was done: planned, changed, minutes, agreement, contacts, item added or item removed.</param>
/// <param name="Version">The meeting's version after it; null for what does not change the meeting itself.</param>
/// <param name="Detail">The agreement's id or the item as typed; null for other changes.</param>
/// <param name="Meeting">The whole meeting after it; null for what does not change the meeting itself.</param>
public sealed record MeetingChange(
    DateTimeOffset At, string By, string What, int? Version, string? Detail, Meeting? Meeting);

/// <summary>Where a meeting's mails go. Addresses are kept nowhere else, and in no history.</summary>
/// <param name="Region">The region's address, or null.</param>
/// <param name="Areas">The jobcentres' addresses by area code.</param>
public sealed record MeetingContacts(string? Region, IReadOnlyDictionary<string, string> Areas)
{
    /// <summary>Nobody.</summary>
    public static MeetingContacts None { get; } = new(null, new Dictionary<string, string>());

    /// <summary>The address of a contact, or null.</summary>
    /// <param name="contact"><see cref="MeetingReminder.Region"/>, or an area's code.</param>
    public string? Of(string contact) => contact == MeetingReminder.Region ? Region : Areas.GetValueOrDefault(contact);
}

/// <summary>An item for a meeting's agenda as it is kept.</summary>
/// <param name="Slot">Its place among the area's own, from 1.</param>
/// <param name="Item">The item.</param>
public sealed record KeptItem(int Slot, AgendaItem Item);
