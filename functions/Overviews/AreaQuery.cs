namespace Reporting.Functions.Overviews;

/// <summary>Reads the slice of the area and month that are asked for.</summary>
internal static class AreaQuery
{
    /// <summary>The slice of ?month= and ?revision=, the newest published unless given; else the answer that says why there is none.</summary>
    public static async Task<(AreaSlice? Slice, IResult? Refusal)> ReadAsync(
        HttpRequest http, string area, Catalogue catalogue, RunRepository runs, RunStore store, CancellationToken cancellation)
    {
        var revision = http.Revision();
        if (catalogue.Area(area) is not { } known) return (null, Problem.NoArea(catalogue, area));
        var (served, refusal) = await RunFinder.ServedAsync(http.Text("month") ?? RunFinder.Latest, revision, runs, cancellation);
        if (served is not { } run) return (null, Problem.Of(refusal!));
        if (!known.Valid.Holds(run.Month)) return (null, Problem.NotIn(catalogue, known, run.Month));
        return await store.AreaAsync(run, area, cancellation) is { } slice
            ? (slice, null) : (null, Problem.Missing($"{known.Name} has no figures in {run.Month}. GET /api/runs/{run.Month} tells why."));
    }
}
