using Reporting.Application.Access;
using Reporting.Application.Overviews;

namespace Reporting.Application.Newsletters;

/// <summary>A figure of a draft that is not said any longer as it stands there.</summary>
/// <param name="Was">The figure as it stands in the draft.</param>
/// <param name="Now">The same as the month's newest revision has it; null when it has none.</param>
public sealed record OutdatedFigure(NewsletterFigure Was, NewsletterFigure? Now);

/// <summary>Finds what newsletters say of figures: when one is put in, whether it still holds, and its chart.</summary>
public sealed class NewsletterFigures(Catalogue catalogue, RunRepository runs, OverviewReader overviews, SiteLinks links)
{
    /// <summary>The figure of an area in a public month; null when the month has none of the area or the indicator.</summary>
    public async Task<NewsletterFigure?> OfAsync(RunKey run, string area, string indicator, bool chart, CancellationToken cancellation)
    {
        if (await RowAsync(run, area, indicator, cancellation) is not var (row, overview)) return null;
        return new(area, indicator, run.Month, run.Revision, row.Verdict?.State ?? VerdictState.None,
            row.Verdict?.Direction ?? VerdictDirection.None, NewsletterFigureText.Of(row, overview))
        {
            Chart = chart, Demo = overview.Run.Demo,
        };
    }

    /// <summary>
    /// The figures of a draft that their months' newest revisions say otherwise, or not at all, and those of a revision that is closed, in
    /// order.
    /// </summary>
    public async Task<IReadOnlyList<OutdatedFigure>> OutdatedAsync(Newsletter letter, CancellationToken cancellation)
    {
        var outdated = new List<OutdatedFigure>();
        foreach (var figure in letter.Figures().Distinct())
        {
            var now = await runs.PublishedAsync(figure.Month, cancellation) is { } served
                ? await OfAsync(new(figure.Month, served), figure.Area, figure.Indicator, figure.Chart, cancellation) : null;
            if (!figure.SaysThatOf(now) || await runs.IsClosedAsync(RunOf(figure), cancellation)) outdated.Add(new(figure, now));
        }

        return outdated;
    }

    /// <summary>A newsletter as it may be shown: a figure of a revision that is closed by now is told no longer.</summary>
    public async Task<Newsletter> ShownAsync(Newsletter letter, CancellationToken cancellation)
    {
        var closed = new HashSet<RunKey>();
        foreach (var run in letter.Figures().Select(RunOf).Distinct())
            if (await runs.IsClosedAsync(run, cancellation)) closed.Add(run);
        return closed.Count == 0 ? letter : letter.With(f => !closed.Contains(RunOf(f)) ? f : f with
        {
            State = VerdictState.None, Direction = VerdictDirection.None, Text = NewsletterFigureText.Withdrawn, Chart = false,
        });
    }

    /// <summary>What is drawn beside the figures of a newsletter.</summary>
    public async Task<IReadOnlyDictionary<NewsletterFigure, AlertItem>> ChartsAsync(Newsletter letter, CancellationToken cancellation)
    {
        var charts = new Dictionary<NewsletterFigure, AlertItem>();
        foreach (var figure in letter.Figures().Where(f => f.Chart).Distinct())
            if (await RowAsync(RunOf(figure), figure.Area, figure.Indicator, cancellation) is ({ Verdict: { } verdict }, var overview))
                charts[figure] = new(new(verdict.Before, verdict, Correction: false), overview, Page(figure));

        return charts;
    }

    /// <summary>The page with the figures of a figure's area and month.</summary>
    public Uri Page(NewsletterFigure figure) =>
        catalogue.Area(figure.Area) is { } area ? links.Area(area, figure.Month) : links.Site;

    private async Task<(OverviewRow Row, Overview Overview)?> RowAsync(
        RunKey run, string area, string indicator, CancellationToken cancellation) =>
        await overviews.FindAsync(run, area, cancellation) is var (overview, _)
        && overview.Rows.FirstOrDefault(r => r.Indicator.Id == indicator) is { } row ? (row, overview) : null;

    private static RunKey RunOf(NewsletterFigure figure) => new(figure.Month, figure.Revision);
}
