using System.Globalization;

namespace Reporting.Documents.Meetings;

/// <summary>A year plan as a document: the meetings by day with the reason for each, and how many each jobcentre has and why.</summary>
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
        var (words, texts) = (new MeetingTexts(catalogue, language), new PlanText(catalogue, language));
        var title = words.PlanTitle(plan);
        return new(title, language, made,
        [
            new HeadingBlock(1, title), new TextBlock(Lead(plan, basis, words), TextWeight.Lead), new TextBlock(Rules(words)),
            .. Unplaced(plan, words), Meetings(plan, words, texts), Areas(plan, words, texts),
        ]);
    }

    /// <summary>How many meetings are proposed, and what that rests on.</summary>
    public static string Lead(YearPlan plan, Period basis, MeetingTexts words)
    {
        var (known, month) = (plan.Needs.Sum(n => n.Known), PeriodText.In(words.Language).Long(basis));
        var beyond = known == 0 ? "" : words.Say($" ud over {known} individuelle, der allerede er holdt eller planlagt,",
            $" beyond the {known} individual ones held or planned already");
        return words.Say(
            $"Forslag: {words.Count(plan.Meetings.Count)}{beyond} på grundlag af vurderingerne for {month}.",
            $"Proposed: {words.Count(plan.Meetings.Count)}{beyond}, resting on the verdicts of {month}.");
    }

    /// <summary>On which days meetings are proposed.</summary>
    public static string Rules(MeetingTexts words) => words.Say(
        $"Intet møde foreslås i weekender, på helligdage, dagen efter Kristi himmelfart, i uge 7, i juli eller fra 20. december til 2. januar, og intet tidligere end {PlanDays.Notice} dage frem: Materialet sendes senest {MinimumStandards.MaterialDaysBefore} dage før mødet og skal nå at blive lavet.",
        $"No meeting is proposed at weekends, on holidays, on the day after Ascension, in week 7, in July or from 20 December to 2 January, and none sooner than {PlanDays.Notice} days ahead: the material is sent at least {MinimumStandards.MaterialDaysBefore} days before the meeting and takes time to make.");

    /// <summary>What there is no room for; nothing when all fits.</summary>
    public static IEnumerable<Block> Unplaced(YearPlan plan, MeetingTexts words)
    {
        if (plan.Unplaced.Count == 0) yield break;
        yield return new TextBlock(words.Say("Der er ikke plads til dette i resten af året:", "There is no room for this in the rest of the year:"));
        yield return new ListBlock([.. plan.Unplaced.GroupBy(u => (u.Kind, words.Names(u.Areas)))
            .Select(g => $"{words.Kind(g.Key.Kind)}: {g.Key.Item2}" + (g.Count() == 1 ? "" : $" ({g.Count()})"))]);
    }

    private static TableBlock Meetings(YearPlan plan, MeetingTexts words, PlanText texts) => new(
        words.Say("Møderne dag for dag", "The meetings day by day"),
        [
            new(words.Say("Dato", "Date"), 1.7), new(words.Say("Ugedag", "Weekday"), 1), new(words.Say("Uge", "Week"), 0.6, Numbers: true),
            new(words.Say("Jobcentre", "Jobcentres"), 2.2), new(words.Say("Møde", "Meeting"), 2), new(words.Say("Nr.", "No."), 0.8),
            new(words.Say("Hvorfor", "Why"), 5),
        ],
        [.. plan.Meetings.Select(m => new TableRow(
        [
            new(words.ShortDay(m.Date)), new(words.Weekday(m.Date)), Whole(ISOWeek.GetWeekOfYear(m.Date.ToDateTime(default))),
            new(words.Names(m.Areas)), new(words.Kind(m.Kind)), new(texts.Number(m)), new(texts.Why(plan, m)),
        ]))]);

    /// <summary>How many individual meetings each area has, and why.</summary>
    public static TableBlock Areas(YearPlan plan, MeetingTexts words, PlanText texts) => new(
        words.Say("Hvor mange individuelle møder, og hvorfor", "How many individual meetings, and why"),
        [
            new(words.Say("Jobcenter", "Jobcentre"), 3), new(words.Say("Møder i året", "Meetings in the year"), 1.4, Numbers: true),
            new(words.Say("Heraf holdt eller planlagt", "Of them held or planned"), 1.6, Numbers: true),
            new(words.Say("Begrundelse", "Reason"), 6),
        ],
        [.. plan.Needs.Select(n => new TableRow([new(words.Name(n.Area)), Whole(n.Meetings), Whole(n.Known), new(texts.Reason(n))]))])
    {
        Note = words.Say(
            $"Alle har to individuelle møder om året, ét af dem med direktøren, og to kollektive. Et resultatproblem giver et individuelt møde mere; et alvorligt, tre i alt eller ét stort sammen med et andet giver to møder mere. Stort er mindst {FindingSize.LargePerThousand:0} personer pr. 1.000 16-66-årige eller {FindingSize.LargePoints:0} procentpoint fra det ventede. Mindst ét procentpoint flere på ydelser, end ventet efter rammevilkårene, tæller som et problem.",
            $"All have two individual meetings a year, one of them with the director, and two collective ones. A performance concern gives one more individual meeting; a serious one, three in all, or a large one together with another give two more. Large is at least {FindingSize.LargePerThousand:0} persons per 1,000 aged 16-66 or {FindingSize.LargePoints:0} percentage points from the expected. One percentage point more on benefits than the conditions suggest counts as a problem."),
    };

    private static TableCell Whole(int number) => new(number.ToString(CultureInfo.InvariantCulture), number);
}
