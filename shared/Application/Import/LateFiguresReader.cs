namespace Reporting.Application.Import;

/// <summary>Learns from the releases before a run's how much its newest figures still change.</summary>
public sealed class LateFiguresReader(Catalogue catalogue, ExtractStore extracts, RunStore store, RunRepository runs)
{
    // As far as the lessons reach back themselves.
    private const int Months = 24;

    /// <summary>What is known by indicator id, this run's own release among it, and kept with the run for the next month's.</summary>
    public async Task<IReadOnlyDictionary<string, LateFigures>> LearnAsync(Run run, MonthFigures figures, CancellationToken cancellation)
    {
        var known = Learn(await BeforeAsync(run.Month, cancellation), figures);
        await store.WriteListAsync(run.Stamp, RunLists.Late, [.. known.Values], cancellation);
        return known;
    }

    // From the newest earlier month that kept its lessons; of months published before lessons were kept, the extracts are read again.
    private async Task<Dictionary<string, LateFigures>> BeforeAsync(Period month, CancellationToken cancellation)
    {
        var unread = new Stack<Run>();
        var known = new Dictionary<string, LateFigures>(StringComparer.Ordinal);
        foreach (var key in (await runs.PublishedAsync(cancellation)).Where(r => r.Month < month).Reverse().Take(Months))
        {
            if (await runs.FindAsync(key.Month, key.Revision, cancellation) is not { } run || run.Catalogue != catalogue.Id) continue;
            if (await store.HasListAsync(key.Month, key.Revision, RunLists.Late, cancellation))
            {
                known = (await store.ListAsync<LateFigures>(key.Month, key.Revision, RunLists.Late, cancellation))
                    .ToDictionary(l => l.Indicator, StringComparer.Ordinal);
                break;
            }

            unread.Push(run);
        }

        foreach (var run in unread)
        {
            var read = await ExtractReader.ReadAsync(catalogue, extracts, run.Extracts, ExtractReader.NothingParsed, cancellation);
            known = Learn(known, new MonthFigures(catalogue, read.Panel, run.Month));
        }

        return known;
    }

    private Dictionary<string, LateFigures> Learn(Dictionary<string, LateFigures> before, MonthFigures figures) => catalogue.Indicators
        .Select(i => LateFigures.Learn(before.GetValueOrDefault(i.Id), figures, i)).OfType<LateFigures>()
        .ToDictionary(l => l.Indicator, StringComparer.Ordinal);
}
