namespace Reporting.Functions.Website;

/// <summary>Finds the month that a page is about.</summary>
public sealed class SiteMonth(RunRepository runs)
{
    private const int MaxOffered = 6;

    /// <summary>The month and revision that ?month= and ?revision= name, the newest unless they do; a page that says why not.</summary>
    public async Task<(RunKey? Run, IResult? Page)> FindAsync(HttpContext http, CancellationToken cancellation)
    {
        var (month, revision) = (http.Request.Query["month"].ToString(), http.Request.Query["revision"].ToString());
        if (month.Length == 0) month = RunFinder.Latest;
        var number = int.TryParse(revision, out var read) ? read : (int?)null;
        if (!RunFinder.IsValid(month) || (revision.Length > 0 && number is null)) return (null, await MissingAsync(http, cancellation));
        var (served, refusal) = await RunFinder.ServedAsync(month, number, runs, cancellation);
        if (refusal?.Kind == RefusalKind.Gone)
            return (null, Closed(http, (await RunFinder.ResolveAsync(month, runs, cancellation))!.Value));
        return served is null ? (null, await MissingAsync(http, cancellation)) : (served, null);
    }

    /// <summary>The published months, newest first.</summary>
    public async Task<IReadOnlyList<Period>> AllAsync(CancellationToken cancellation) =>
        [.. (await runs.ServedAsync(cancellation)).Select(p => p.Month).Reverse()];

    /// <summary>The public revisions of a month, newest first.</summary>
    public async Task<IReadOnlyList<int>> RevisionsAsync(Period month, CancellationToken cancellation) =>
        [.. (await runs.OfMonth(month, cancellation).ToListAsync(cancellation)).Where(r => RunStates.IsPublished(r.State))
            .Select(r => r.Revision).Reverse()];

    private static IResult Closed(HttpContext http, Period month)
    {
        var context = SiteContext.Of(http);
        return SitePage.Say(http, 410, context.Say("Revisionen er lukket", "The revision is closed"),
            context.Say("Den rummer et tal, som kilden siden har trukket tilbage. Den nyeste revision kan læses.",
                "It contains a figure that the source has since withdrawn. The newest revision can be read."),
            new SiteLink($"{http.Request.Path}?month={month}", PeriodText.In(context.Language).Long(month)));
    }

    private async Task<IResult> MissingAsync(HttpContext http, CancellationToken cancellation)
    {
        var context = SiteContext.Of(http);
        var months = await AllAsync(cancellation);
        if (months.Count == 0) return SitePage.Missing(http, context.Say("Der er ingen tal endnu", "There are no figures yet"),
            context.Say("Den første måned er ikke offentliggjort.", "The first month is not published."));
        return SitePage.Missing(http, context.Say("Måneden findes ikke", "There is no such month"),
            context.Say("Måneden eller revisionen er ikke offentliggjort. De nyeste måneder er:",
                "The month or the revision is not published. The newest months are:"),
            [.. months.Take(MaxOffered)
                .Select(m => new SiteLink($"{http.Request.Path}?month={m}", PeriodText.In(context.Language).Long(m)))]);
    }
}
