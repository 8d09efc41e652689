using Reporting.Website.Knowledge;

namespace Reporting.Website.Newsletters;

/// <summary>What the fields of a newsletter are called, in the form, in what is wrong with it and in its history.</summary>
public static class NewsletterLabels
{
    private static readonly Dictionary<string, LocalizedText> Names = new(StringComparer.Ordinal)
    {
        ["region"] = new("Region", "Region"), ["title"] = new("Titel (mailens emne)", "Title (the mail's subject)"),
        ["lead"] = new("Indledning", "Lead"), ["areas"] = new("Hvem får det?", "Who gets it?"),
        ["public"] = new("Offentligt", "Public"),
        ["figure-section"] = new("Tal, afsnit", "Figure, section"), ["figure-area"] = new("Tal, område", "Figure, area"),
        ["figure-indicator"] = new("Tal, måling", "Figure, indicator"), ["figure-month"] = new("Tal, måned", "Figure, month"),
        ["link-section"] = new("Link, afsnit", "Link, section"), ["link-page"] = new("Link, side", "Link, page"),
        ["link-address"] = new("Link, adresse", "Link, address"), ["link-words"] = new("Link, tekst", "Link, words"),
    };

    private static readonly FormLabels Labels =
        new(Names.Concat(Enumerable.Range(0, Newsletter.MaxSections).SelectMany(Section)).ToDictionary());

    /// <summary>A field's label.</summary>
    public static string Of(string field, SiteContext context) => Names[field].In(context.Language);

    /// <summary>It breaks rules.</summary>
    public static FormRefusal Refused(ValidationErrors errors, SiteContext context) => KeptRefusal.Of(errors, context, Labels);

    /// <summary>Somebody else changed it since the form was made.</summary>
    public static FormRefusal Conflict(Newsletter now, SiteContext context) => KeptRefusal.Conflict(now, context);

    /// <summary>What differs between two versions.</summary>
    public static IReadOnlyList<string> Changed(Newsletter before, Newsletter after, SiteContext context)
    {
        if (after.State != before.State)
            return
            [
                after.State == NewsletterState.Sent
                    ? context.Say("alle mails er lagt klar", "all mails are written down") : context.Say("sendt", "sent"),
            ];
        string[] fields = ["title", "lead", "areas", "public"];
        var (was, now) = (NewsletterForm.Of(before), NewsletterForm.Of(after));
        return
        [
            .. fields.Where(f => !was.Texts(f).SequenceEqual(now.Texts(f))).Select(f => Of(f, context)),
            .. before.Sections.Count == after.Sections.Count && before.Sections.Zip(after.Sections).All(s => IsSame(s.First, s.Second))
                ? [] : new[] { context.Say("afsnit, tal og links", "sections, figures and links") },
        ];
    }

    private static bool IsSame(NewsletterSection one, NewsletterSection other) => one.Heading == other.Heading && one.Text == other.Text
        && one.Figures.SequenceEqual(other.Figures) && one.Links.SequenceEqual(other.Links);

    private static IEnumerable<KeyValuePair<string, LocalizedText>> Section(int place) =>
    [
        new(NewsletterForm.Heading(place), new($"Afsnit {place + 1}, overskrift", $"Section {place + 1}, heading")),
        new(NewsletterForm.Written(place), new($"Afsnit {place + 1}, tekst", $"Section {place + 1}, text")),
    ];
}
