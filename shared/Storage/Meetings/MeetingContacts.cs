namespace Reporting.Storage.Meetings;

/// <summary>Where a meeting's mails go. Addresses are kept nowhere else, and in no history.</summary>
/// <param name="Region">The region's address, or null.</param>
/// <param name="Areas">The jobcentres' addresses by area code.</param>
public sealed record MeetingContacts(string? Region, IReadOnlyDictionary<string, string> Areas)
{
    /// <summary>Nobody.</summary>
    public static MeetingContacts None { get; } = new(null, new Dictionary<string, string>());

    /// <summary>Whether there is no address.</summary>
    public bool IsNone => Region is null && Areas.Count == 0;

    /// <summary>All addresses. Not public, as it would be written into the row once more.</summary>
    internal IEnumerable<string> Addresses => Region is null ? Areas.Values : Areas.Values.Prepend(Region);

    /// <summary>The region's and those of areas that are among some.</summary>
    /// <param name="areas">The codes of the areas.</param>
    public MeetingContacts Within(IReadOnlyCollection<string> areas) =>
        this with { Areas = Areas.Where(a => areas.Contains(a.Key)).ToDictionary() };

    /// <summary>The address of a contact, or null.</summary>
    /// <param name="contact"><see cref="MeetingReminder.Region"/>, or an area's code.</param>
    public string? Of(string contact) => contact == MeetingReminder.Region ? Region : Areas.GetValueOrDefault(contact);
}
