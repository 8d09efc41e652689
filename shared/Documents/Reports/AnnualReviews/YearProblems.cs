namespace Reporting.Documents.Reports.AnnualReviews;

/// <summary>The problems that were on in the year, with when each began and ended, and what is said of those that last.</summary>
/// <param name="findings">The month's findings.</param>
internal sealed class YearProblems(ReportContext context, YearReview review, IReadOnlyList<Finding> findings)
{
    /// <summary>
    /// The episodes of each topic, since one problem shows in several indicators: what lasts before what ended, then what began first.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<YearEpisode>> Topics(
        ReportContext context, IReadOnlyList<Finding> findings, IEnumerable<YearEpisode> episodes) => [.. episodes
        .GroupBy(e => (Found(findings, e)?.Topic ?? context.Catalogue.TopicOf(e.Indicator).Id, e.Kind))
        .Select(g => (IReadOnlyList<YearEpisode>)[.. g.OrderBy(e => e.Ended).ThenBy(e => e.Episode.Start.LastMonth)])];

    // What lasts belongs to the month's finding that it shows in.
    private static Finding? Found(IReadOnlyList<Finding> findings, YearEpisode episode) => episode.Ended ? null
        : findings.FirstOrDefault(f => f.State != VerdictState.None && f.Verdicts.Contains(episode.Indicator.Id));

    /// <summary>The blocks.</summary>
    public IEnumerable<Block> Blocks()
    {
        var topics = Topics(context, findings, review.Episodes.Where(e => e.Kind != EpisodeKind.Improvement));
        if (topics.Count > 0) yield return Table(topics);
        else yield return new TextBlock(
            context.Say("Der var ingen resultatproblemer i året.", "There were no performance concerns in the year."));
        var now = findings.Where(f => f.State is not (VerdictState.None or VerdictState.Improved))
            .OrderByDescending(f => Seriousness.Rank(f.State)).Select(Said).Where(s => s.Length > 0).ToList();
        if (now.Count > 0) yield return new ListBlock(now);
    }

    private string Said(Finding finding) => review.Rows.FirstOrDefault(r => r.Indicator.Id == finding.Lead)?.Verdict is { } verdict
        ? $"{context.Words.Explain(verdict)} {context.Words.AlsoIn(finding)}".TrimEnd() : "";

    private TableBlock Table(IReadOnlyList<IReadOnlyList<YearEpisode>> topics) =>
        new(context.Say("Forløb, der var i gang i året", "Episodes that were on in the year"),
        [
            new(context.Say("Emne", "Topic"), 2.6), new(context.Say("Ses i", "Shows in"), 1.4), new(context.Say("Vurdering", "Verdict"), 2.6),
            new(context.Say("Begyndte", "Began"), 1.4),
            new(context.Say("Højest", "Peak"), 1.4), new(context.Say("Sluttede", "Ended"), 1.4),
            new(context.Say("I året", "In the year"), 2),
        ],
        [.. topics.Select(Row)])
    {
        Note = ReasonNote.Join(
            context.Say("Højest er den måned, hvor afvigelsen var klarest. Sluttede er den første periode uden",
                "Peak is the month in which the deviation was clearest. Ended is the first period without it")),
    };

    private TableRow Row(IReadOnlyList<YearEpisode> topic)
    {
        var first = topic[0];
        return new(
        [
            new(Found(findings, first) is { } found ? context.Words.Topic(found) : context.Words.Topic(first.Indicator)),
            new(context.Words.Count(topic.Select(e => e.Indicator.Id).Distinct().Count(), ("måling", "målinger"), ("indicator", "indicators"))),
            What(first), Short(first.Episode.Start), Short(first.Episode.Peak),
            first.Episode.End is { } end ? Short(end) : new(context.Say("varer ved", "lasts")), new(InTheYear(first)),
        ]);
    }

    // What lasts is called what the month's finding says.
    private TableCell What(YearEpisode episode)
    {
        var found = Found(findings, episode);
        var state = found?.State ?? (episode.Kind == EpisodeKind.Deviation ? VerdictState.Deviates : VerdictState.Problem);
        var word = VerdictTexts.Word(state, episode.Episode.Direction, context.Language);
        return new(VerdictTexts.Shape(state, episode.Episode.Direction) + word) { Colour = Palette.Of(state), Spoken = word };
    }

    private string InTheYear(YearEpisode episode) => (episode.Began, episode.Ended) switch
    {
        (true, true) => context.Say("begyndte og sluttede", "began and ended"),
        (true, false) => context.Say("begyndte", "began"),
        (false, true) => context.Say("sluttede", "ended"),
        _ => context.Say("hele året", "all year"),
    };

    private TableCell Short(Period period) => new(context.Words.Periods.Short(period));
}
