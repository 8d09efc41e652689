namespace Reporting.Website.Knowledge;

/// <summary>What the fields of an entry are called, in the form, in what is wrong with it and in its history.</summary>
public static class EntryLabels
{
    private static readonly Dictionary<string, LocalizedText> Names = new()
    {
        ["kind"] = new("Hvad er det?", "What is it?"), ["area"] = new("Hvor er det fra?", "Where is it from?"),
        ["topic"] = new("Emne", "Topic"),
        ["title"] = new("Titel", "Title"), ["problem"] = new("Hvad var problemet?", "What was the problem?"),
        ["done"] = new("Hvad blev gjort, eller hvad viser det?", "What was done, or what does it show?"),
        ["for"] = new("For hvem?", "For whom?"),
        ["effort"] = new("Hvor stor er indsatsen?", "How much work is it?"),
        ["pitfalls"] = new("Hvad skal man passe på?", "What to beware of?"),
        ["contact"] = new("Hvem kan man spørge? Skriv en rolle, ikke et navn", "Whom can one ask? Write a role, not a name"),
        ["address"] = new("Mailadresse at spørge på", "Mail address to ask at"),
        ["from"] = new("Begyndte den", "Began on"),
        ["indicator"] = new("Måling, der viser resultatet", "Indicator that shows the result"),
        ["before"] = new("Periode før", "Period before"),
        ["after"] = new("Periode efter", "Period after"), ["public"] = new("Alle må læse den", "Everybody may read it"),
    };

    private static readonly FormLabels Labels = new(Names);

    /// <summary>A field's label.</summary>
    public static string Of(string field, SiteContext context) => Names[field].In(context.Language);

    /// <summary>It breaks rules.</summary>
    public static FormRefusal Refused(ValidationErrors errors, SiteContext context) => KeptRefusal.Of(errors, context, Labels);

    /// <summary>Somebody else changed it since the form was made.</summary>
    public static FormRefusal Conflict(KnowledgeEntry now, SiteContext context) => KeptRefusal.Conflict(now, context);

    /// <summary>What differs between two versions, in the order of the form.</summary>
    public static IReadOnlyList<string> Changed(KnowledgeEntry before, KnowledgeEntry after, SiteContext context)
    {
        var (was, now) = (EntryForm.Of(before), EntryForm.Of(after));
        var changed = Names.Keys.Where(f => was.Text(f) != now.Text(f)).Select(f => Of(f, context));
        return before.HasAddress == after.HasAddress ? [.. changed] : [.. changed, Of("address", context)];
    }
}
