namespace Reporting.Documents.Reports.AnnualReviews;

/// <summary>The problems that were on in the year, with when each began and ended, and what is said of those that last.</summary>
internal sealed class YearProblems(ReportContext context, YearReview review)
{
    /// <summary>The blocks.</summary>
    public IEnumerable<Block> Blocks()
    {
        var episodes = review.Episodes.Where(e => e.Kind != EpisodeKind.Improvement).ToList();
        if (episodes.Count > 0) yield return Table(episodes);
        else yield return new TextBlock(
            context.Say("Der var ingen resultatproblemer i året.", "There were no performance concerns in the year."));
        var now =
            Seriousness.Sort(review.Rows.Select(r => r.Verdict).OfType<Verdict>()
                .Where(v => v.Gap is null && v.State is not (VerdictState.None or VerdictState.Improved)));
        if (now.Select(context.Words.Explain).ToList() is { Count: > 0 } said) yield return new ListBlock(said);
    }

    private TableBlock Table(List<YearEpisode> episodes) =>
        new(context.Say("Forløb, der var i gang i året", "Episodes that were on in the year"),
        [
            new(context.Say("Måling", "Indicator"), 4), new(context.Say("Hvad", "What"), 2.2),
            new(context.Say("Begyndte", "Began"), 1.4),
            new(context.Say("Højest", "Peak"), 1.4), new(context.Say("Sluttede", "Ended"), 1.4),
            new(context.Say("I året", "In the year"), 2.2),
        ],
        [.. episodes.Select(Row)])
    {
        Note = ReasonNote.Join(
            context.Say("Højest er den måned, hvor afvigelsen var klarest. Sluttede er den første periode uden",
                "Peak is the month in which the deviation was clearest. Ended is the first period without it")),
    };

    private TableRow Row(YearEpisode episode) => new(
    [
        new(context.Name(episode.Indicator)), What(episode), Short(episode.Episode.Start), Short(episode.Episode.Peak),
        episode.Episode.End is { } end ? Short(end) : new(context.Say("varer ved", "lasts")), new(InTheYear(episode)),
    ]);

    private TableCell What(YearEpisode episode)
    {
        var state = episode.Kind == EpisodeKind.Deviation ? VerdictState.Deviates : VerdictState.Problem;
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
