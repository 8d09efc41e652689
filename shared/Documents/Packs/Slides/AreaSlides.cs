namespace Reporting.Documents.Packs.Slides;

/// <summary>The slides on one area: what a chief can show her staff.</summary>
internal sealed class AreaSlides(Pack pack, PackArea area, DocumentTexts words)
{
    private const int MaxRows = 6;
    private const int MaxChallenges = 2;
    private const int MaxNamed = 2;
    private readonly VerdictText verdicts = VerdictText.In(words.Language);
    private readonly TalkText texts = new(area.Overview, words);

    /// <summary>The messages, each with its picture, what was agreed, and whom to learn from: what there is to say of.</summary>
    public IEnumerable<Slide> Slides()
    {
        IReadOnlyList<Slide> messages = [.. Challenges().Take(MaxChallenges), .. Strengths()];
        return [.. messages.Count > 0 ? messages : [Picture()], .. FollowUps(), .. Lessons()];
    }

    /// <summary>The one slide of an area among several.</summary>
    public Slide First() => Challenges().Concat(Strengths()).FirstOrDefault() ?? Picture();

    /// <summary>How the area stands: a few key figures.</summary>
    private Slide Picture()
    {
        var cells = new FigureCells(words);
        var rows = KeyRows().Select(r => Row(r, cells)).ToList();
        var table = new TableBlock("",
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
                + words.Count(problems, ("resultatproblem", "resultatproblemer"), ("performance concern", "performance concerns")) + Named();
        var improved = area.Overview.Findings.Count(f => f.State == VerdictState.Improved);
        if (area.Challenges.Count == 0 && improved > 0)
            return words.Say($"{name} har ", $"{name} has ")
                + words.Count(improved, ("markant forbedring", "markante forbedringer"), ("marked improvement", "marked improvements"))
                + words.Say(" og ingen resultatproblemer", " and no performance concerns");
        return area.Challenges.Count > 0
            ? words.Say($"{name} har ingen resultatproblemer, men noget at holde øje med",
                $"{name} has no performance concerns, but something to watch")
            : words.Say($"{name} følger gruppen: der er ingen resultatproblemer",
                $"{name} follows its group: there are no performance concerns");
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

    private IEnumerable<Slide> Challenges() => area.Main.Select(p => Point(p, texts.Title(p), [new TextBlock(texts.Question(p))]))
        .Concat(area.Focus.Select(r => Slide(Message(r), r, new PackTrend(area, words, explained: true).Of(r, told: true),
            verdicts.Explain(r, area.Overview), [])));

    private Slide Point(TalkingPoint point, string message, IReadOnlyList<Block> below)
    {
        var chart = new TalkTrend(area, words, explained: true).Of(point);
        return Slide(message, area.Overview.RowOf(point), chart, texts.Explain(point), below, note: point.Level is null ? null : chart?.Note);
    }

    // The message says what the picture shows, and the labels what its lines are: neither is said again.
    private Slide Slide(string message, OverviewRow row, TrendBlock? chart, string otherwise, IReadOnlyList<Block> below, string? note = null)
    {
        var unit = UnitText.Of(row.Indicator, words.Language);
        return new((pack.IsShared ? $"{area.Area.Name}: " : "") + message,
            [chart is null ? new TextBlock(otherwise) : chart with { Title = "", Note = note }, .. below],
            $"{SentenceStart.Of(unit)}. {PackBasis.Of(pack, area.Group, words)}");
    }

    private string Message(OverviewRow row)
    {
        var name = words.Name(row.Indicator);
        if (row.Verdict is not { Gap: null } verdict)
            return words.Say($"{name} kan ikke vurderes denne gang", $"{name} cannot be judged this time");
        return verdict.State == VerdictState.None
            ? words.Say($"{name} afviger ikke væsentligt fra gruppen", $"{name} does not deviate materially from the group")
            : verdicts.Headline(row, area.Overview).TrimEnd('.');
    }

    private IEnumerable<Slide> Strengths() => area.Talk.Strongest is [var best, ..]
        ? [Point(best, words.Say("Bedst går det med ", "What goes best: ") + texts.Title(best), [])] : [];

    private IEnumerable<Slide> FollowUps() => new FollowUpSlide(pack, words).Of(PackBasis.Of(pack, area.Group, words));

    private IEnumerable<Slide> Lessons()
    {
        // Of the knowledge bank the title of the best documented entry: the rest is in the paper.
        var written = area.Practices.Take(1).Select(p => p.Entry).ToList();
        var areas = area.Lessons.Select(l => l.Area.Name).Concat(written.Select(e => words.AreaName(e.Area))).Distinct().ToList();
        if (areas.Count + area.Trials.Count == 0) return [];
        var message = areas.Count == 0 ? words.Say("Et forsøg er værd at følge", "A trial is worth following")
            : words.Say($"Der er noget at lære af {words.List(areas)}", $"There is something to learn from {words.List(areas)}");
        return [new Slide(message,
            [new ListBlock([.. area.Lessons.Select(l => LessonText.Of(l, words)), .. written.Select(Written), .. area.Trials.Take(1).Select(Trial)])],
            PackBasis.Of(pack, area.Group, words))];
    }

    private string Trial(Trial trial) =>
        words.Say("Forsøg: ", "Trial: ") + $"{trial.Title} ({TrialTexts.State(trial, words)})";

    private string Written(KnowledgeEntry entry) => words.Say($"Fra videnbanken: {words.AreaName(entry.Area)}: {entry.Title}",
        $"From the knowledge bank: {words.AreaName(entry.Area)}: {entry.Title}");
}
