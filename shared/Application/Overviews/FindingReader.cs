using Reporting.Application.Import;

namespace Reporting.Application.Overviews;

/// <summary>Reads what was found in a run.</summary>
public sealed class FindingReader(Catalogue catalogue, RunStore store)
{
    /// <summary>The findings of all areas: as stored, or of a run from before there were any those that its verdicts come to.</summary>
    public async Task<IReadOnlyList<Finding>> OfAsync(Period month, int revision, CancellationToken cancellation) =>
        await store.HasListAsync(month, revision, RunLists.Findings, cancellation)
            ? await store.ListAsync<Finding>(month, revision, RunLists.Findings, cancellation)
            : AreaFindings.Of(catalogue, await store.ListAsync<Verdict>(month, revision, RunLists.Verdicts, cancellation));

    /// <summary>The standing levels of all areas, each topic of an area once; none in runs from before they were stored.</summary>
    public async Task<IReadOnlyList<TopicLevel>> LevelsAsync(Period month, int revision, CancellationToken cancellation) =>
        await store.HasListAsync(month, revision, RunLists.Levels, cancellation)
            ? [.. (await store.ListAsync<Verdict>(month, revision, RunLists.Levels, cancellation)).GroupBy(v => v.Area, StringComparer.Ordinal)
                .SelectMany(v => TopicLevel.Of(catalogue, v))] : [];

    /// <summary>The codes of the areas of which anything could be judged; of all in runs from before that was stored.</summary>
    public async Task<IReadOnlySet<string>> JudgedAsync(Period month, int revision, CancellationToken cancellation) =>
        (await store.HasListAsync(month, revision, RunLists.Judged, cancellation)
            ? await store.ListAsync<string>(month, revision, RunLists.Judged, cancellation)
            : catalogue.AreasIn(month).Select(a => a.Code)).ToHashSet(StringComparer.Ordinal);

    /// <summary>The findings, each with the verdict that speaks for it.</summary>
    public async Task<IReadOnlyList<LedFinding>> LedAsync(Period month, int revision, CancellationToken cancellation)
    {
        var verdicts = await store.ListAsync<Verdict>(month, revision, RunLists.Verdicts, cancellation);
        var known = (await OfAsync(month, revision, cancellation)).Where(f => catalogue.Indicator(f.Lead) is not null);
        return LedFinding.Of(known, verdicts);
    }
}
