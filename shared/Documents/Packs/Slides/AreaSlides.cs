using Reporting.Domain;

namespace Reporting.Documents;

/// <summary>The slides on one area: what a chief can show her staff.</summary>
internal sealed class AreaSlides(Pack pack, PackArea area, MailWords words)
{
    private const int MostRows = 6;
    private const int MostChallenges = 3;
    private readonly VerdictText verdicts = VerdictText.In(words.Language);

    /// <summary>The picture, the challenges, what goes well, what was agreed, and whom to learn from: what there is to say of.</summary>
    public IEnumerable<Slide> Slides()
    {
        IReadOnlyList<Slide> rest = [.. Strengths(), .. FollowUps(), .. Lessons()];
        return [Picture(), .. Challenges().Take(Math.Min(MostChallenges, MeetingPackSlides.Most - 1 - rest.Count)), .. rest];
    }

    /// <summary>How the area stands: a few key figures.</summary>
    public Slide Picture()
    {
        var cells = new FigureCells(words);
        var rows = KeyRows().Select(r => Row(r, cells)).ToList();
        var table = new TableBlock(words.Say("Nøgletal", "Key figures"),
            [
                new(words.Say("Måling", "Indicator"), 3.2), new(words.Say("Nu", "Now"), 1.1, Numbers: true), new(words.Say("På et år", "In a year"), 1.1, Numbers: true),
                new(words.Say("Gruppen", "The group"), 1.1, Numbers: true), new(words.Say("Vurdering", "Verdict"), 2),
            ], rows)
        { Note = cells.Note() };
        return new Slide(Message(), [table], PackBasis.Of(pack, area.Group, words));
    }

    private string Message()
    {
        var (name, problems) = (area.Area.Name, area.Challenges.Count(c => c.IsProblem));
        if (area.Overview.Rows.All(r => r.Verdict is not { Gap: null })) return words.Say($"Tallene for {name} kan ikke vurderes endnu", $"The figures of {name} cannot be judged yet");
        if (problems > 0) return words.Say($"{name} har {Problems(problems)}; her er de vigtigste tal", $"{name} has {Problems(problems)}; here are the main figures");
        return area.Challenges.Count > 0
            ? words.Say($"{name} har ingen resultatproblemer, men noget at holde øje med", $"{name} has no result problems, but something to watch")
            : words.Say($"{name} følger gruppen: der er ingen resultatproblemer", $"{name} follows its group: there are no result problems");
    }

    private string Problems(int count) => words.Count(count, ("resultatproblem", "resultatproblemer"), ("result problem", "result problems"));

    private IEnumerable<OverviewRow> KeyRows() => area.Main.Select(c => c.Row).Concat(area.Focus).Concat(area.Strengths.Select(s => s.Row))
        .Concat(area.Overview.Rows.Where(r => r.Depth == 0 && r.Level.Value is not null)).Concat(area.Overview.Rows).Distinct().Take(MostRows);

    private TableRow Row(OverviewRow row, FigureCells cells)
    {
        var (state, direction) = (row.Verdict?.State ?? default, row.Verdict?.Direction ?? default);
        return new TableRow(
        [
            new(words.Name(row.Indicator)), cells.Level(row.Indicator, row.Level, row.Provisional), cells.Change(row.Indicator, row.ChangeLastYear),
            cells.Change(row.Indicator, area.Group?.Year(row.Indicator) ?? Figure.Not(Reason.NoGroup)),
            new(row.Verdict is { Gap: null } ? words.Marked(state, direction) : words.Say("kan ikke vurderes", "cannot be judged")) { Colour = Palette.Of(state) },
        ]);
    }

    private IEnumerable<Slide> Challenges() => area.Main.Select(c => c.Row).Concat(area.Focus)
        .Select(r => (Row: r, Chart: new TrendChart(area, words).Of(r)))
        .Select(r => new Slide(verdicts.Headline(r.Row, area.Overview) is { Length: > 0 } said ? said.TrimEnd('.') : words.Name(r.Row.Indicator),
            r.Chart is null ? [new TextBlock(verdicts.Explain(r.Row, area.Overview))] : [r.Chart], PackBasis.Of(pack, area.Group, words)));

    private IEnumerable<Slide> Strengths()
    {
        if (area.Strengths.Count == 0) return [];
        var best = area.Strengths[0];
        var lines = new ListBlock([.. area.Strengths.Skip(1).Select(s => StrengthText.Of(s, area.Overview, words))]);
        IEnumerable<Block?> blocks = [new TrendChart(area, words).Of(best.Row), lines.Items.Count > 0 ? lines : null];
        var message = words.Say("Det går godt: ", "This goes well: ") + StrengthText.Of(best, area.Overview, words).TrimEnd('.');
        return [new Slide(message, [.. blocks.OfType<Block>()], PackBasis.Of(pack, area.Group, words))];
    }

    private IEnumerable<Slide> FollowUps()
    {
        if (area.FollowUps.Count == 0) return [];
        var last = area.FollowUps.GroupBy(f => f.Past.Meeting).First();
        var (reached, open) = (last.Count(f => f.Reached == true), last.Count(f => f.Past.Agreement.State == AgreementState.Open));
        var message = words.Say($"Af {last.Count()} aftaler fra sidste møde er {open} i gang, og {reached} har nået målet",
            $"Of {last.Count()} agreements of the last meeting {open} are under way, and {reached} have reached the aim");
        return [new Slide(message, [new FollowUpTable(area, words).Block(last.Key, [.. last])], PackBasis.Of(pack, area.Group, words))];
    }

    private IEnumerable<Slide> Lessons()
    {
        if (area.Lessons.Count == 0) return [];
        var names = words.List([.. area.Lessons.Select(l => l.Area.Name)]);
        return [new Slide(words.Say($"Der er noget at lære af {names}", $"There is something to learn from {names}"),
            [new ListBlock([.. area.Lessons.Select(l => LessonText.Of(l, words))])], PackBasis.Of(pack, area.Group, words))];
    }
}
