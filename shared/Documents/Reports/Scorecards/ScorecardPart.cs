namespace Reporting.Documents.Reports.Scorecards;

/// <summary>One target group's scorecard: the answers, the spread, and every area.</summary>
internal sealed class ScorecardPart(ReportContext context, Scorecard card, IReadOnlyList<ScorecardResult> results)
{
    private readonly ScorecardTexts words = new(context);
    private readonly IReadOnlyList<ScorecardResult> measured = [.. results.Where(r => r.Indicator is not null)];

    /// <summary>The blocks.</summary>
    public IEnumerable<Block> Blocks()
    {
        yield return new HeadingBlock(2, context.Say(card.Name, card.NameEn));
        yield return new ListBlock([.. results.Select(Answer)]);
        yield return Answers();
        if (new ScorecardChart(context, measured).Block() is { } chart) yield return chart;
        if (measured.Count > 0 && context.Scope.Count > 0) yield return Areas();
    }

    private string Answer(ScorecardResult result)
    {
        var question = words.Question(result.Cell.Question);
        if (result.Indicator is null)
            return $"{question}: {context.Say("måles ikke", "not measured")}. {context.Say(result.Cell.Note, result.Cell.NoteEn)}";
        var compared = result.Compared;
        if (compared.Count == 0) return $"{question}: {context.Say("kan ikke regnes ud", "cannot be computed")} ({Reasons(result)}).";
        return $"{question}: {Together(result)}{Stand(result)}. {context.Say("Spredningen går", "The spread goes")} {words.Spread(result, compared)}.";
    }

    private string Together(ScorecardResult result)
    {
        var figures =
            new[] { (context.Say("områderne samlet", "the areas together"), result.Together),
                (context.Say("hele landet", "the country"), result.Country) }
            .Where(f => f.Item2.Value is not null).Select(f => $"{f.Item1} {words.Figure(result, f.Item2.Value!.Value)}").ToList();
        return figures.Count == 0 ? "" : $"{string.Join(context.Say(" mod ", " against "), figures)}; ";
    }

    // By the stored verdicts: how far an area lies from a mean says nothing by itself.
    private string Stand(ScorecardResult result)
    {
        if (result.Judged == 0) return context.Say("ingen af områderne kan vurderes", "none of the areas can be judged");
        var (first, second) = words.Columns(result.Indicator!);
        var (up, down) = (Counted(first), Counted(second));
        return context.Say($"af {context.Words.Areas(result.Judged)}, der kan vurderes, er {up} og {down}",
            $"of {context.Words.Areas(result.Judged)} that can be judged: {up} and {down}");

        string Counted(Counted which)
        {
            var count = result.Count(which.Says);
            return $"{(count == 0 ? context.Say("ingen", "none") : context.Words.Numbers.Number(count, 0))} {which.Name.ToLowerInvariant()}";
        }
    }

    private string Reasons(ScorecardResult result) => string.Join("; ", result.Scores.Select(s => s.Difference.Why).OfType<Reason>()
        .Distinct().Order().Select(r => ReasonText.Explain(r, context.Language)));

    private TableBlock Answers() => new(context.Say(card.Name, card.NameEn),
        [
            new(context.Say("Spørgsmål", "Question"), 1.8), new(context.Say("Målt ved", "Measured by"), 3.6),
            new(context.Say("Områderne samlet", "The areas together"), 1.3, true),
            new(context.Say("Hele landet", "The country"), 1.3, true),
            new(words.Improved, 1.2, true), new(words.Problem, 1.2, true),
        ],
        [.. results.Select(Row)])
    {
        Note = ReasonNote.Join([.. measured.Select(r => $"{words.Question(r.Cell.Question)}: {context.Say(r.Cell.Note, r.Cell.NoteEn)}"),
            context.TogetherNote, ReasonNote.Of(measured.SelectMany(r => new[] { r.Together, r.Country }), context.Language)]),
    };

    private TableRow Row(ScorecardResult result) => result.Indicator is null
        ? new([new(words.Question(result.Cell.Question)), new(words.Measure(result)) { Colour = Palette.Quiet }, None, None, None, None])
        : new(
        [
            new(words.Question(result.Cell.Question)), new(words.Measure(result)), words.Cell(result, result.Together),
            words.Cell(result, result.Country),
            words.Count(result, words.Columns(result.Indicator).First), words.Count(result, words.Columns(result.Indicator).Second),
        ]);

    private TableCell None => new(NumberText.None) { Colour = Palette.Quiet, Spoken = context.Say("måles ikke", "not measured") };

    private TableBlock Areas() => new($"{context.Say(card.Name, card.NameEn)}: {context.Say("område for område", "area by area")}",
        [
            new(context.Say("Område", "Area"), 2), new(context.Say("Gruppe", "Group"), 2.4),
            .. measured.SelectMany(
                r => new TableColumn[] { new(words.Question(r.Cell.Question), 1.2, true),
                    new(context.Say("mod gruppen", "against the group"), 1.8, true) }),
        ],
        [.. context.Scope.Select((area, at) => AreaRow(area, [.. measured.Select(r => (r, r.Scores[at]))]))])
    {
        Note = ReasonNote.Join(
            context.Say("Mod gruppen: forskellen til gruppens gennemsnit i procentpoint",
                "Against the group: the difference to the group's mean in percentage points"),
            context.Say("Tegnene er de gemte vurderinger; uden tegn er der ingen bemærkninger, i parentes kan tallet ikke vurderes",
                "The signs are the stored verdicts; without one there are no remarks, in brackets the figure cannot be judged"),
            ReasonNote.Of(measured.SelectMany(r => r.Scores.SelectMany(s => new[] { s.Own, s.Difference })), context.Language)),
    };

    private TableRow AreaRow(Area area, IReadOnlyList<(ScorecardResult Result, AreaScore Score)> scores) => new(
    [
        new(area.Name), new(scores[0].Score.Group is { } group ? context.Name(group) : context.Say("ingen", "none")),
        .. scores.SelectMany(s => new[] { words.Cell(s.Result, s.Score.Own), words.Difference(s.Result, s.Score) }),
    ]);
}
