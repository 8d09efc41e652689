using Reporting.Application.Import;

namespace Reporting.Application.Publishing;

/// <summary>What a revision has that the one told before had not: a first publication is news and corrects nothing.</summary>
public sealed class RunNews(Catalogue catalogue, RunStore store)
{
    /// <summary>The ids of the indicators with a newer period than in the revision that was told; none when nothing was.</summary>
    public async Task<IReadOnlySet<string>> IndicatorsAsync(Run run, CancellationToken cancellation)
    {
        if (run.Told is not { } told) return new HashSet<string>();
        var (before, now) = (await NewestAsync(run.Month, told, cancellation), await NewestAsync(run.Month, run.Revision, cancellation));
        return catalogue.Indicators.Where(IsNewer).Select(i => i.Id).ToHashSet(StringComparer.Ordinal);

        bool IsNewer(Indicator indicator) => indicator.IsSum
            ? indicator.Parts.Any(p => IsNewer(catalogue.Indicator(p)!))
            : indicator.Source is { } source && now.GetValueOrDefault(source.Table) is { } newest
                && (before.GetValueOrDefault(source.Table) is not { } earlier || newest > earlier);
    }

    private async Task<Dictionary<string, Period?>> NewestAsync(Period month, int revision, CancellationToken cancellation) =>
        (await store.ListAsync<ExtractReport>(month, revision, RunLists.Reports, cancellation))
        .ToDictionary(r => r.Table, r => r.Newest, StringComparer.Ordinal);
}
