using Reporting.Domain;

namespace Reporting.Storage;

/// <summary>Where a meeting's mails go. Addresses are kept nowhere else, and in no history.</summary>
/// <param name="Region">The region's address, or null.</param>
/// <param name="Areas">The jobcentres' addresses by area code.</param>
public sealed record MeetingContacts(string? Region, IReadOnlyDictionary<string, string> Areas)
{
    /// <summary>Nobody.</summary>
    public static MeetingContacts None { get; } = new(null, new Dictionary<string, string>());

    /// <summary>Whether there is no address.</summary>
    public bool IsNone => Region is null && Areas.Count == 0;

    /// <summary>The address of a contact, or null.</summary>
    /// <param name="contact"><see cref="MeetingReminder.Region"/>, or an area's code.</param>
    public string? Of(string contact) => contact == MeetingReminder.Region ? Region : Areas.GetValueOrDefault(contact);
}
