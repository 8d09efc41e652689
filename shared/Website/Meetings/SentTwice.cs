namespace Reporting.Website.Meetings;

/// <summary>Tells a form that came twice, by a double click or after a lost answer, from a change that somebody else made.</summary>
internal static class SentTwice
{
    /// <summary>Whether minutes that are kept say what was sent. New agreements are sent without an id, and none with its state.</summary>
    public static bool Is(Minutes? kept, Minutes sent) => kept is not null && kept.SaysTheSame(sent);

    /// <summary>Whether a meeting that is kept is the one that was sent, apart from its minutes.</summary>
    public static bool Is(Meeting kept, Meeting sent) => MeetingForm.Of(kept).All.SequenceEqual(MeetingForm.Of(sent).All);

    /// <summary>Whether the addresses that were typed are kept already; fields that were left empty change none.</summary>
    public static bool Is(MeetingContacts kept, MeetingContacts? typed, IReadOnlyCollection<string>? removed = null) =>
        typed is null || ((typed.Region is null || typed.Region == kept.Region) && typed.Areas.All(a => kept.Of(a.Key) == a.Value)
            && typed.People.All(p => kept.People.Any(k => k.Mail == p.Mail && k.Name == p.Name))
            && !kept.People.Any(p => removed?.Contains(p.Mark) == true));
}
