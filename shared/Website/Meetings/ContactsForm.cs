namespace Reporting.Website.Meetings;

/// <summary>Puts what was typed of a meeting's contacts together with those that are kept, whose addresses no page shows.</summary>
public static class ContactsForm
{
    /// <summary>Whether more people are invited than can be, which is noted then.</summary>
    public static bool HasTooMany(MeetingContacts? contacts, ValidationErrors errors) =>
        contacts is not null && new InputChecks(errors).Within("contacts").HasTooMany("people", contacts.People.Count, PersonInput.Max);

    /// <summary>
    /// The contacts after a form: a field that was left empty keeps its address, and people are added or removed one by one.
    /// </summary>
    /// <param name="removed">The marks of people who are invited no longer.</param>
    public static MeetingContacts Merge(MeetingContacts known, MeetingContacts typed, IReadOnlyCollection<string> removed)
    {
        var areas = known.Areas.Concat(typed.Areas).GroupBy(a => a.Key).ToDictionary(g => g.Key, g => g.Last().Value);
        var stay = known.People.Where(p => !removed.Contains(p.Mark) && typed.People.All(t => t.Mail != p.Mail));
        return new(typed.Region ?? known.Region, areas) { People = [.. stay.Concat(typed.WithMarksOf(known).People)] };
    }
}
