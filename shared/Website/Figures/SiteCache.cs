using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;

namespace Reporting.Website.Figures;

/// <summary>
/// Keeps what pages are made of for a minute. A public revision changes only when failed areas are tried again, and
/// a page may be a minute late then. What many ask for at once is made once.
/// </summary>
public sealed class SiteCache : IDisposable
{
    private const int Max = 300;
    private const int MaxChosen = 50;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<object, Lazy<Task<object>>> making = new();
    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = Max });
    private readonly MemoryCache chosen = new(new MemoryCacheOptions { SizeLimit = MaxChosen });

    /// <summary>What is kept under a key, made unless it is there.</summary>
    /// <param name="key">What it is of: at least a word of the caller's own, the month and the revision.</param>
    /// <param name="make">Makes it. Others may wait for it, too, so that it does not end when the one who asked first goes away.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public Task<T> GetAsync<T>(object key, Func<Task<T>> make, CancellationToken cancellation) where T : notnull =>
        GetAsync(cache, key, make, cancellation);

    /// <summary>
    /// The same for what readers choose themselves: apart, so that no number of choices makes the pages that all read slow.
    /// </summary>
    /// <inheritdoc cref="GetAsync{T}(object, Func{Task{T}}, CancellationToken)"/>
    public Task<T> GetChosenAsync<T>(object key, Func<Task<T>> make, CancellationToken cancellation) where T : notnull =>
        GetAsync(chosen, key, make, cancellation);

    private async Task<T> GetAsync<T>(MemoryCache from, object key, Func<Task<T>> make, CancellationToken cancellation) where T : notnull
    {
        if (from.TryGetValue(key, out T? kept)) return kept!;
        var made = making.GetOrAdd(key, k => new(() => MakeAsync(from, k, make)));
        return (T)await made.Value.WaitAsync(cancellation);
    }

    // What fails is not kept, and is made anew for whoever asks next.
    private async Task<object> MakeAsync<T>(MemoryCache into, object key, Func<Task<T>> make) where T : notnull
    {
        try
        {
            return into.TryGetValue(key, out T? kept)
                ? kept! : into.Set(key, await make(), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
        }
        finally
        {
            making.TryRemove(key, out _);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        cache.Dispose();
        chosen.Dispose();
    }
}
