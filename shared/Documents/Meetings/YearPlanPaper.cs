namespace Reporting.Documents.Meetings;

/// <summary>A year plan as a document: the meetings by day, and how many each jobcentre has and why.</summary>
public static class YearPlanPaper
{
    /// <summary>The document.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="catalogue">The catalogue that knows the areas' names.</param>
    /// <param name="basis">The month whose verdicts the plan rests on.</param>
    /// <param name="language">The language to write in.</param>
    /// <param name="made">When the figures behind it were retrieved.</param>
    public static PaperDocument Compose(YearPlan plan, Catalogue catalogue, Period basis, Language language, DateTimeOffset made)
    {
        var words = new MeetingTexts(catalogue, language);
        var title = words.PlanTitle(plan);
        return new(title, language, made,
        [
            new HeadingBlock(1, title), new TextBlock(Lead(plan, basis, words), TextWeight.Lead), Meetings(plan, words), Areas(plan, words),
        ]);
    }

    private static string Lead(YearPlan plan, Period basis, MeetingTexts words)
    {
        var (known, month) = (plan.Needs.Sum(n => n.Known), PeriodText.In(words.Language).Long(basis));
        var beyond = known == 0
            ? "" : words.Say($" ud over {known}, der allerede er holdt eller planlagt,", $" beyond the {known} held or planned already");
        return words.Say(
            $"Forslag: {words.Count(plan.Meetings.Count)}{beyond} på grundlag af vurderingerne for {month}. Der er ingen møder i juli, i weekender eller på helligdage.",
            $"Proposed: {words.Count(plan.Meetings.Count)}{beyond}, resting on the verdicts of {month}. No meeting is in July, at weekends or on holidays.");
    }

    private static TableBlock Meetings(YearPlan plan, MeetingTexts words) => new(
        words.Say("Møderne dag for dag", "The meetings day by day"),
        [
            new(words.Say("Dato", "Date"), 2), new(words.Say("Ugedag", "Weekday"), 1.4), new(words.Say("Uge", "Week"), 0.8, Numbers: true),
            new(words.Say("Jobcenter", "Jobcentre"), 3), new(words.Say("Møde", "Meeting"), 4), new(words.Say("Nr.", "No."), 1),
        ],
        [.. plan.Meetings.Select(m => new TableRow(
        [
            new(words.ShortDay(m.Date)), new(words.Weekday(m.Date)),
            Whole(System.Globalization.ISOWeek.GetWeekOfYear(m.Date.ToDateTime(default))),
            new(words.Name(m.Area)), new(words.Kind(m.Kind)), new(words.Say($"{m.Number} af {m.Of}", $"{m.Number} of {m.Of}")),
        ]))]);

    private static TableBlock Areas(YearPlan plan, MeetingTexts words) => new(
        words.Say("Hvor mange møder, og hvorfor", "How many meetings, and why"),
        [
            new(words.Say("Jobcenter", "Jobcentre"), 3), new(words.Say("Møder i året", "Meetings in the year"), 1.4, Numbers: true),
            new(words.Say("Heraf holdt eller planlagt", "Of them held or planned"), 1.6, Numbers: true),
            new(words.Say("Begrundelse", "Reason"), 6),
        ],
        [.. plan.Needs.Select(n => new TableRow([new(words.Name(n.Area)), Whole(n.Meetings), Whole(n.Known), new(words.Reason(n))]))])
    {
        Note = words.Say(
            "Alle har mindst to individuelle møder om året, ét af dem med direktøren. Et resultatproblem giver et møde mere; et alvorligt eller mindst tre giver to mere.",
            "All have at least two individual meetings a year, one of them with the director. A result problem gives one more; a severe one or at least three give two more."),
    };

    private static TableCell Whole(int number) => new(number.ToString(System.Globalization.CultureInfo.InvariantCulture), number);
}
