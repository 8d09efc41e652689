using Microsoft.Extensions.Caching.Memory;

namespace Reporting.Application.Overviews;

/// <summary>
/// Reads the slices of public months and keeps those last used: a region's round reads the same ones for each of its
/// packs. A public month's slices never change.
/// </summary>
public sealed class SliceCache(RunStore store) : IDisposable
{
    private const int MaxSlices = 1_000;
    private const int AtOnce = 16;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MaxSlices });

    /// <summary>The slices of areas, by code and in the order asked for; areas of which the month has none are left out.</summary>
    public async Task<IReadOnlyDictionary<string, AreaSlice>> ReadAsync(
        Period month, int revision, IEnumerable<string> areas, CancellationToken cancellation)
    {
        var codes = areas.Distinct(StringComparer.Ordinal).ToList();
        var found = new AreaSlice?[codes.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForAsync(0, codes.Count, options, async (i, stop) => found[i] = await OneAsync(month, revision, codes[i], stop));
        return found.OfType<AreaSlice>().ToDictionary(s => s.Area, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public void Dispose() => cache.Dispose();

    private async ValueTask<AreaSlice?> OneAsync(Period month, int revision, string area, CancellationToken cancellation)
    {
        if (cache.TryGetValue((month, revision, area), out AreaSlice? kept)) return kept;
        if (await store.AreaAsync(new(month, revision), area, cancellation) is not { } slice) return null;
        return cache.Set((month, revision, area), slice, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Kept });
    }
}
