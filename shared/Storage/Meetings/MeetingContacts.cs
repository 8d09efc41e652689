namespace Reporting.Storage.Meetings;

/// <summary>Where a meeting's mails go. Addresses are kept nowhere else, and in no history.</summary>
/// <param name="Region">The region's address, or null.</param>
/// <param name="Areas">The jobcentres' addresses by area code.</param>
public sealed record MeetingContacts(string? Region, IReadOnlyDictionary<string, string> Areas)
{
    /// <summary>The others who are invited, by name.</summary>
    [LeftOutWhenEmpty]
    public IReadOnlyList<InvitedPerson> People { get; init; } = [];

    /// <summary>Nobody.</summary>
    public static MeetingContacts None { get; } = new(null, new Dictionary<string, string>());

    /// <summary>Whether there is no address.</summary>
    public bool IsNone => Region is null && Areas.Count == 0 && People.Count == 0;

    /// <summary>All addresses. Not public, as it would be written into the row once more.</summary>
    internal IEnumerable<string> Addresses =>
        (Region is null ? Areas.Values : Areas.Values.Prepend(Region)).Concat(People.Select(p => p.Mail));

    /// <summary>The region's and those of areas that are among some.</summary>
    /// <param name="areas">The codes of the areas.</param>
    public MeetingContacts Within(IReadOnlyCollection<string> areas) =>
        this with { Areas = Areas.Where(a => areas.Contains(a.Key)).ToDictionary() };

    /// <summary>The same, with the marks of people who were known before: who was invited stays invited.</summary>
    public MeetingContacts WithMarksOf(MeetingContacts known) => this with
    {
        People = [.. People.Select(p =>
            known.People.FirstOrDefault(k => k.Mail == p.Mail) is { } before ? p with { Mark = before.Mark } : p)],
    };

    /// <summary>All who have an address, in order: the region, the areas, and the people by their marks.</summary>
    /// <param name="areas">The codes of the areas that meet.</param>
    public IReadOnlyList<string> Recipients(IEnumerable<string> areas) =>
        [.. areas.Prepend(MeetingReminder.Region).Where(c => Of(c) is not null), .. People.Select(p => p.Mark)];

    /// <summary>The address of a contact, or null.</summary>
    /// <param name="contact"><see cref="MeetingReminder.Region"/>, an area's code, or an invited person's mark.</param>
    public string? Of(string contact) => contact == MeetingReminder.Region ? Region
        : Areas.GetValueOrDefault(contact) ?? People.FirstOrDefault(p => p.Mark == contact)?.Mail;
}

/// <summary>Somebody whom the region invites beside the contacts.</summary>
/// <param name="Mark">What mails and histories know the person by: a p and twelve hexadecimal digits by chance.</param>
/// <param name="Name">The name, as typed.</param>
/// <param name="Mail">The address.</param>
public sealed record InvitedPerson(string Mark, string Name, string Mail);
