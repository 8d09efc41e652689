namespace Reporting.Website.Knowledge;

/// <summary>What the fields of a trial are called, in the form, in what is wrong with it and in its history.</summary>
public static class TrialLabels
{
    private static readonly Dictionary<string, LocalizedText> Names = new()
    {
        ["title"] = new("Titel", "Title"), ["aim"] = new("Formål: hvad skal forsøget vise?", "Aim: what is the trial to show?"),
        ["areas"] = new("Områder, der er med", "Areas that take part"), ["from"] = new("Begynder den", "Begins on"),
        ["plannedEnd"] = new("Planlagt slut", "Planned end"), ["ended"] = new("Sluttede den", "Ended on"),
        ["indicators"] = new("Målinger, der følges", "Indicators that are followed"), ["topics"] = new("Emner", "Topics"),
        ["learnt"] = new("Hvad er der lært?", "What was learnt?"), ["helped"] = new("Hvad hjalp?", "What helped?"),
        ["hard"] = new("Hvad var svært?", "What was hard?"),
    };

    private static readonly FormLabels Labels = new(Names.Concat(Enumerable.Range(1, Trial.MaxCriteria).Select(
        n => KeyValuePair.Create(TrialForm.Criterion(n), new LocalizedText($"Kriterium {n}", $"Criterion {n}")))).ToDictionary());

    /// <summary>A field's label.</summary>
    public static string Of(string field, SiteContext context) => Names[field].In(context.Language);

    /// <summary>It breaks rules.</summary>
    public static FormRefusal Refused(ValidationErrors errors, SiteContext context) => KeptRefusal.Of(errors, context, Labels);

    /// <summary>Somebody else changed it since the form was made.</summary>
    public static FormRefusal Conflict(Trial now, SiteContext context) => KeptRefusal.Conflict(now, context);

    /// <summary>What differs between two versions, in the order of the form.</summary>
    public static IReadOnlyList<string> Changed(Trial before, Trial after, SiteContext context, TrialTexts texts)
    {
        var (was, now) = (TrialForm.Of(before), TrialForm.Of(after));
        var fields = Names.Keys.Where(f => !was.Texts(f).SequenceEqual(now.Texts(f))).Select(f => Of(f, context));
        var criteria = before.Criteria.Select(c => (c.Number, c.Name)).SequenceEqual(after.Criteria.Select(c => (c.Number, c.Name)))
            ? Array.Empty<string>() : [context.Say("Kriterier", "Criteria")];
        var scores = TrialTexts.Times.Where(t => !Scores(before, t).SetEquals(Scores(after, t))).Select(texts.ScoresOf);
        return [.. fields, .. criteria, .. scores];
    }

    private static HashSet<(int, TrialScore)> Scores(Trial trial, TrialTime time) =>
        [.. trial.Criteria.SelectMany(c => c.Scores.Where(s => s.Time == time).Select(s => (c.Number, s)))];
}
