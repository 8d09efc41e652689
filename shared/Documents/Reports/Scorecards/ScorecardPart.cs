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
        yield return new ListBlock([.. results.Select(Answer), .. InAll()]);
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
        return $"{question}: {Together(result)}{Stand(result, compared.Count)}. {context.Say("Spredningen går", "The spread goes")} {words.Spread(result, compared)}. {Clear(compared)}";
    }

    private string Clear(IReadOnlyList<AreaScore> compared)
    {
        var clear = compared.Count(s => s.Clear);
        return context.Say(
            $"For {(clear == 0 ? "ingen af områderne" : context.Words.Areas(clear))} er forskellen klart større, end tallet plejer at svinge med.",
            $"For {(clear == 0 ? "none of the areas" : context.Words.Areas(clear))} the difference is clearly larger than the figure usually swings.");
    }

    private string Together(ScorecardResult result)
    {
        var figures =
            new[] { (context.Say("områderne samlet", "the areas together"), result.Together),
                (context.Say("hele landet", "the country"), result.Country) }
            .Where(f => f.Item2.Value is not null).Select(f => $"{f.Item1} {words.Figure(result, f.Item2.Value!.Value)}").ToList();
        return figures.Count == 0 ? "" : $"{string.Join(context.Say(" mod ", " against "), figures)}; ";
    }

    private string Stand(ScorecardResult result, int compared)
    {
        var (better, worse) = (result.Count(Standing.Better, Standing.Higher), result.Count(Standing.Worse, Standing.Lower));
        var (up, down) = result.Indicator!.Polarity == Polarity.None
            ? (context.Say("højere", "higher"), context.Say("lavere", "lower"))
            : (context.Say("bedre", "better"), context.Say("dårligere", "worse"));
        return context.Say($"{better} af {context.Words.Areas(compared)} ligger {up} og {worse} {down} end deres gruppe",
            $"{better} of {context.Words.Areas(compared)} {(better == 1 ? "is" : "are")} {up} and {worse} {down} than their group");
    }

    private string Reasons(ScorecardResult result) => string.Join("; ", result.Scores.Select(s => s.Difference.Why).OfType<Reason>()
        .Distinct().Order().Select(r => ReasonText.Explain(r, context.Language)));

    // Told as numbers: names stand in the table, where the figures stand beside them.
    private IEnumerable<string> InAll()
    {
        var standings = measured.SelectMany(r => r.Scores).Where(s => s.Difference.Value is not null)
            .ToLookup(s => s.Area.Code, s => s.Standing);
        var whole = standings.Where(s => s.Count() == measured.Count).ToList();
        if (measured.Count < 2 || whole.Count == 0) yield break;
        var (better, worse) = (whole.Count(s => s.All(x => x == Standing.Better)), whole.Count(s => s.All(x => x == Standing.Worse)));
        yield return context.Say(
            $"På alle målte spørgsmål ligger {context.Words.Areas(better)} bedre og {context.Words.Areas(worse)} dårligere end deres gruppe.",
            $"On all measured questions {context.Words.Areas(better)} {(better == 1 ? "is" : "are")} better and {context.Words.Areas(worse)} worse than their group.");
    }

    private TableBlock Answers() => new(context.Say(card.Name, card.NameEn),
        [
            new(context.Say("Spørgsmål", "Question"), 1.8), new(context.Say("Målt ved", "Measured by"), 3.6),
            new(context.Say("Områderne samlet", "The areas together"), 1.3, true),
            new(context.Say("Hele landet", "The country"), 1.3, true),
            new(context.Say("Bedre end gruppen", "Better than the group"), 1.2, true),
            new(context.Say("Dårligere end gruppen", "Worse than the group"), 1.2, true),
        ],
        [.. results.Select(Row)])
    {
        Note = ReasonNote.Join([.. measured.Select(r => $"{words.Question(r.Cell.Question)}: {context.Say(r.Cell.Note, r.Cell.NoteEn)}"),
            ReasonNote.Of(measured.SelectMany(r => new[] { r.Together, r.Country }), context.Language)]),
    };

    private TableRow Row(ScorecardResult result) => result.Indicator is null
        ? new([new(words.Question(result.Cell.Question)), new(words.Measure(result)) { Colour = Palette.Quiet }, None, None, None, None])
        : new(
        [
            new(words.Question(result.Cell.Question)), new(words.Measure(result)), words.Cell(result, result.Together),
            words.Cell(result, result.Country),
            Count(result, Standing.Better, Standing.Higher), Count(result, Standing.Worse, Standing.Lower),
        ]);

    // Where neither direction is better, the word says which it is.
    private TableCell Count(ScorecardResult result, Standing directed, Standing undirected)
    {
        if (result.Indicator!.Polarity != Polarity.None) return context.Cells.Count(result.Count(directed));
        var count = context.Cells.Count(result.Count(undirected));
        return count with { Text = $"{count.Text} {StandingText.Word(undirected, context.Language)}" };
    }

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
            context.Say(
                "△ og ▽: forskellen er ikke større, end områdets tal plejer at svinge med (19 ud af 20 gange), eller udsvinget kendes ikke",
                "△ and ▽: the difference is no larger than the area's figure usually swings (19 times of 20), or the swing is not known"),
            ReasonNote.Of(measured.SelectMany(r => r.Scores.SelectMany(s => new[] { s.Own, s.Difference })), context.Language)),
    };

    private TableRow AreaRow(Area area, IReadOnlyList<(ScorecardResult Result, AreaScore Score)> scores) => new(
    [
        new(area.Name), new(scores[0].Score.Group is { } group ? context.Name(group) : context.Say("ingen", "none")),
        .. scores.SelectMany(s => new[] { words.Cell(s.Result, s.Score.Own), words.Difference(s.Result, s.Score) }),
    ]);
}
