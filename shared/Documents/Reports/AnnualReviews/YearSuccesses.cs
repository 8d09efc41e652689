namespace Reporting.Documents.Reports.AnnualReviews;

/// <summary>
/// What went well in the year: what is markedly better, problems that ended, goals that are reached or on the way.
/// </summary>
/// <param name="findings">The month's findings.</param>
internal sealed class YearSuccesses(ReportContext context, YearReview review, IReadOnlyList<Finding> findings)
{
    /// <summary>The list, or a plain sentence when there is nothing to list.</summary>
    public Block Block() => Items().ToList() is { Count: > 0 } items ? new ListBlock(items)
        : new TextBlock(context.Say("Ingen resultater skilte sig markant ud til den gode side, og ingen resultatproblemer sluttede.",
            "No results stood out markedly for the better, and no performance concerns ended."));

    private IEnumerable<string> Items() =>
    [
        .. findings.Where(f => f.State == VerdictState.Improved).Select(Better).Where(s => s.Length > 0),
        .. Of(EpisodeKind.Problem).Where(e => e.Ended).Select(Over),
        .. Of(EpisodeKind.Improvement).Where(e => e.Ended).Select(Was),
        .. review.Goals.Where(g => g is { Outlook: GoalOutlook.Reached } or { Outlook: GoalOutlook.OnTrack, IsOnPath: true })
            .Select(new GoalText(context.Words).Sentence),
    ];

    private string Better(Finding finding) => review.Rows.FirstOrDefault(r => r.Indicator.Id == finding.Lead)?.Verdict is { } verdict
        ? $"{context.Words.Explain(verdict)} {context.Words.AlsoIn(finding)}".TrimEnd() : "";

    private IEnumerable<YearEpisode> Of(EpisodeKind kind) => review.Episodes.Where(e => e.Kind == kind);

    private string Over(YearEpisode episode) => context.Say(
        $"{context.Name(episode.Indicator)} var et resultatproblem fra {Long(episode.Episode.Start)} og er det ikke længere fra {Long(episode.Episode.End!.Value)}.",
        $"{context.Name(episode.Indicator)} was a performance concern from {Long(episode.Episode.Start)} and is so no longer from {Long(episode.Episode.End!.Value)}.");

    private string Was(YearEpisode episode) => context.Say(
        $"{context.Name(episode.Indicator)} var markant bedre end gruppen fra {Long(episode.Episode.Start)} til {Long(episode.Episode.End!.Value - 1)}.",
        $"{context.Name(episode.Indicator)} was markedly better than the group from {Long(episode.Episode.Start)} to {Long(episode.Episode.End!.Value - 1)}.");

    private string Long(Period period) => context.Words.Periods.Long(period);
}
