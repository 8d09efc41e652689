namespace Reporting.Documents.Packs.Slides;

/// <summary>The slides on one area: what a chief can show her staff.</summary>
internal sealed class AreaSlides(Pack pack, PackArea area, DocumentTexts words)
{
    private const int MaxRows = 6;
    private const int MaxChallenges = 3;
    private const int MaxNamed = 2;
    private readonly VerdictText verdicts = VerdictText.In(words.Language);
    private readonly TalkText texts = new(area.Overview, words);

    /// <summary>The picture, the challenges, what goes well, what was agreed, and whom to learn from: what there is to say of.</summary>
    public IEnumerable<Slide> Slides()
    {
        IReadOnlyList<Slide> rest = [.. Strengths(), .. FollowUps(), .. Lessons()];
        return [Picture(), .. Challenges().Take(Math.Min(MaxChallenges, MeetingPackSlides.Max - 1 - rest.Count)), .. rest];
    }

    /// <summary>How the area stands: a few key figures.</summary>
    public Slide Picture()
    {
        var cells = new FigureCells(words);
        var rows = KeyRows().Select(r => Row(r, cells)).ToList();
        var table = new TableBlock(words.Say("Nøgletal", "Key figures"),
            [
                new(words.Say("Måling", "Indicator"), 3.2), new(words.Say("Nu", "Now"), 1.1, Numbers: true),
                new(words.Say("På et år", "In a year"), 1.1, Numbers: true),
                new(words.Say("Gruppen", "The group"), 1.1, Numbers: true), new(words.Say("Vurdering", "Verdict"), 2),
            ], rows)
        { Note = cells.Note() };
        return new Slide(Message(), [table], PackBasis.Of(pack, area.Group, words));
    }

    private string Message()
    {
        var (name, problems) = (area.Area.Name, area.Problems);
        if (area.Overview.Rows.All(r => r.Verdict is not { Gap: null }))
            return words.Say($"Tallene for {name} kan ikke vurderes endnu", $"The figures of {name} cannot be judged yet");
        if (problems > 0)
            return words.Say($"{name} har ", $"{name} has ")
                + words.Count(problems, ("resultatproblem", "resultatproblemer"), ("result problem", "result problems")) + Named();
        var improved = area.Overview.Findings.Count(f => f.State == VerdictState.Improved);
        if (area.Challenges.Count == 0 && improved > 0)
            return words.Say($"{name} har ", $"{name} has ")
                + words.Count(improved, ("markant forbedring", "markante forbedringer"), ("marked improvement", "marked improvements"))
                + words.Say(" og ingen resultatproblemer", " and no result problems");
        return area.Challenges.Count > 0
            ? words.Say($"{name} har ingen resultatproblemer, men noget at holde øje med",
                $"{name} has no result problems, but something to watch")
            : words.Say($"{name} følger gruppen: der er ingen resultatproblemer",
                $"{name} follows its group: there are no result problems");
    }

    // More would not fit a slide's message.
    private string Named()
    {
        var topics = area.Challenges.Where(c => c.IsProblem).Select(c => words.Topic(c.Finding)).ToList();
        return topics.Count > MaxNamed ? "" : ": " + words.List(topics);
    }

    private IEnumerable<OverviewRow> KeyRows() => area.Main.Select(area.Overview.RowOf).Concat(area.Focus)
        .Concat(area.Talk.Strongest.Select(area.Overview.RowOf))
        .Concat(area.Overview.Rows.Where(r => r.Depth == 0 && r.Indicator.IsPrinted && r.Level.Value is not null)).Concat(area.Overview.Rows).Distinct()
        .Take(MaxRows);

    private TableRow Row(OverviewRow row, FigureCells cells)
    {
        var (state, direction) = (row.Verdict?.State ?? default, row.Verdict?.Direction ?? default);
        return new TableRow(
        [
            new(words.Name(row.Indicator)), cells.Level(row.Indicator, row.Level, row.Provisional),
            cells.Change(row.Indicator, row.ChangeLastYear),
            cells.Change(row.Indicator, area.Group?.Year(row.Indicator) ?? Figure.Not(Reason.NoGroup)),
            new(row.Verdict is { Gap: null }
                ? words.Marked(state, direction) : words.Say("kan ikke vurderes", "cannot be judged")) { Colour = Palette.Of(state) },
        ]);
    }

    private IEnumerable<Slide> Challenges() => area.Main.Select(Point)
        .Concat(area.Focus.Select(r => Slide(Message(r), new PackTrend(area, words, explained: true).Of(r, told: true), verdicts.Explain(r, area.Overview), [])));

    private Slide Point(TalkingPoint point) => Slide(texts.Title(point),
        new TalkTrend(area, words, explained: true).Of(point), texts.Explain(point),
        [new TextBlock(texts.Question(point), TextWeight.Lead)]);

    private Slide Slide(string message, TrendBlock? chart, string otherwise, IReadOnlyList<Block> below) =>
        new(message, [chart is null ? new TextBlock(otherwise) : chart, .. below], PackBasis.Of(pack, area.Group, words));

    private string Message(OverviewRow row)
    {
        var name = words.Name(row.Indicator);
        if (row.Verdict is not { Gap: null } verdict)
            return words.Say($"{name} kan ikke vurderes denne gang", $"{name} cannot be judged this time");
        return verdict.State == VerdictState.None
            ? words.Say($"{name} afviger ikke væsentligt fra gruppen", $"{name} does not deviate materially from the group")
            : verdicts.Headline(row, area.Overview).TrimEnd('.');
    }

    private IEnumerable<Slide> Strengths()
    {
        if (area.Talk.Strongest is not [var best, ..]) return [];
        var others = area.Talk.Strongest.Skip(1).Select(texts.Headline).ToList();
        IEnumerable<Block?> blocks =
        [
            new TalkTrend(area, words, explained: true).Of(best),
            others.Count > 0 ? new ListBlock(others) : null,
        ];
        var message = words.Say("Bedst går det med ", "What goes best: ") + texts.Title(best);
        return [new Slide(message, [.. blocks.OfType<Block>()], PackBasis.Of(pack, area.Group, words))];
    }

    private IEnumerable<Slide> FollowUps() => new FollowUpSlide(pack, words).Of(PackBasis.Of(pack, area.Group, words));

    private IEnumerable<Slide> Lessons()
    {
        // Of the knowledge bank the title of the best documented entry: the rest is in the paper.
        var written = area.Practices.Take(1).Select(p => p.Entry).ToList();
        var areas = area.Lessons.Select(l => l.Area.Name).Concat(written.Select(e => words.AreaName(e.Area))).Distinct().ToList();
        if (areas.Count == 0) return [];
        return [new Slide(words.Say($"Der er noget at lære af {words.List(areas)}", $"There is something to learn from {words.List(areas)}"),
            [new ListBlock([.. area.Lessons.Select(l => LessonText.Of(l, words)), .. written.Select(Written)])],
            PackBasis.Of(pack, area.Group, words))];
    }

    private string Written(KnowledgeEntry entry) => words.Say($"Fra videnbanken: {words.AreaName(entry.Area)}: {entry.Title}",
        $"From the knowledge bank: {words.AreaName(entry.Area)}: {entry.Title}");
}
