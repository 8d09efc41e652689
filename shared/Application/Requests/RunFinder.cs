namespace Reporting.Application.Requests;

/// <summary>Finds the run that an address names by month or by the word latest.</summary>
public static class RunFinder
{
    /// <summary>The word for the newest published month.</summary>
    public const string Latest = "latest";

    /// <summary>The month that a text names: itself, or the newest published one for the word latest.</summary>
    /// <returns>Null when nothing is published yet.</returns>
    public static async Task<Period?> ResolveAsync(string text, RunRepository runs, CancellationToken cancellation)
    {
        if (text != Latest) return Period.Parse(text);
        var published = await runs.ServedAsync(cancellation);
        return published.Count == 0 ? null : published[^1].Month;
    }

    /// <summary>The newest published month; null when nothing is published yet.</summary>
    public static Task<Period?> NewestAsync(RunRepository runs, CancellationToken cancellation) => ResolveAsync(Latest, runs, cancellation);

    /// <summary>Whether the text is a month or the word latest.</summary>
    public static bool IsValid(string text) =>
        text == Latest || (Period.TryParse(text, out var period) && period.Type == PeriodType.Month);

    /// <summary>The revisions of the month that an address names, and the one it asks for: the newest unless it says which.</summary>
    /// <returns>A refusal instead of a run when the address is wrong or there is no such run.</returns>
    public static async Task<(Run? Run, IReadOnlyList<Run> Revisions, Refusal? Refusal)> FindAsync(
        string month, int? revision, RunRepository runs, CancellationToken cancellation)
    {
        if (!IsValid(month)) return (null, [], BadMonth(month));
        var period = await ResolveAsync(month, runs, cancellation);
        var revisions = period is null ? [] : await runs.OfMonth(period.Value, cancellation).ToListAsync(cancellation);
        if (revisions.Count == 0) return (null, [], await MissingAsync(month, runs, cancellation));
        var run = revision is null ? revisions[^1] : revisions.Find(r => r.Revision == revision);
        return (run, revisions, run is null ? NoRevision(period!.Value, revision!.Value, revisions) : null);
    }

    /// <summary>The month and the revision of it that is public: the served one, or the one asked for.</summary>
    /// <returns>A refusal instead when there is none. What is still being made is not public, since it may change.</returns>
    public static async Task<(RunKey? Served, Refusal? Refusal)> ServedAsync(
        string month, int? revision, RunRepository runs, CancellationToken cancellation)
    {
        if (!IsValid(month)) return (null, BadMonth(month));
        if (await ResolveAsync(month, runs, cancellation) is not { } period) return (null, await MissingAsync(month, runs, cancellation));
        // What was known a moment ago only says yes; before a no, the repository is asked.
        var known = (await runs.ServedAsync(cancellation)).Where(p => p.Month == period).Select(p => (int?)p.Revision).FirstOrDefault();
        if (known is { } newest && (revision ?? newest) == newest) return (new(period, newest), null);
        var published = await runs.PublishedAsync(period, cancellation);
        // A public revision of which failed areas are tried again is still public.
        if (published is { } served && (revision ?? served) == served) return (new(period, served), null);
        if (revision is not { } asked) return (null, await MissingAsync(period.ToString(), runs, cancellation));
        var run = await runs.FindAsync(period, asked, cancellation);
        if (run is not null && RunStates.IsPublished(run.State))
            return await runs.IsClosedAsync(run.Key, cancellation) ? (null, Closed(run.Key)) : (run.Key, null);
        return (null, Refusal.Missing(run is null
            ? $"{period} has no revision {asked}. GET /api/runs lists the revisions."
            : $"{period} revision {asked} is {run.State} and not public. GET /api/runs/{period} tells how it goes."));
    }

    /// <summary>The newest public month with its revision; null while there is none.</summary>
    public static async Task<RunKey?> LatestAsync(RunRepository runs, CancellationToken cancellation) =>
        (await ServedAsync(Latest, null, runs, cancellation)).Served;

    /// <summary>The refusal of a revision that holds a figure which the source withholds by now.</summary>
    public static Refusal Closed(RunKey run) => Refusal.Gone(
        $"{run.Month} revision {run.Revision} is closed: it holds a figure that the source has withdrawn since. "
        + $"Ask for {run.Month} without a revision.");

    /// <summary>The refusal of a text that should be a month.</summary>
    public static Refusal BadMonth(string text) => Refusal.Bad($"'{text}' is not a month. Write for example 2026M03, or latest.");

    /// <summary>The refusal of a month without the thing asked for, with the months there are.</summary>
    public static async Task<Refusal> MissingAsync(string text, RunRepository runs, CancellationToken cancellation)
    {
        var months = (await runs.PublishedAsync(cancellation)).Select(p => p.Month.ToString()).TakeLast(12).ToList();
        return Refusal.Missing(months.Count == 0
            ? "No month is published yet."
            : $"{text} is not published. The newest published months are: {string.Join(", ", months)}.");
    }

    private static Refusal NoRevision(Period month, int asked, IEnumerable<Run> runs) =>
        Refusal.Missing($"{month} has no revision {asked}; it has {string.Join(", ", runs.Select(r => r.Revision))}.");
}
