using Microsoft.Extensions.Caching.Memory;

namespace Reporting.Functions.Site;

/// <summary>
/// Keeps what pages are made of for a minute. A public revision changes only when failed areas are tried again, and
/// a page may be a minute late then.
/// </summary>
internal sealed class SiteShelf : IDisposable
{
    private const int Most = 150;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private readonly MemoryCache shelf = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>What is kept under a key, made unless it is there.</summary>
    /// <param name="key">What it is of: at least a word of the caller's own, the month and the revision.</param>
    public async Task<T> GetAsync<T>(object key, Func<Task<T>> make)
    {
        if (shelf.TryGetValue(key, out T? kept)) return kept!;
        return shelf.Set(key, await make(), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
    }

    /// <inheritdoc/>
    public void Dispose() => shelf.Dispose();
}
