using System.Diagnostics;

namespace Reporting.Benchmarks.Serving;

/// <summary>Fetches one address over a fixed number of connections, each sending its next request when it has its answer.</summary>
internal sealed class LoadClient(int connections) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        UseProxy = false, UseCookies = false, MaxConnectionsPerServer = connections, PooledConnectionLifetime = Timeout.InfiniteTimeSpan,
    });

    /// <summary>Fetches for a time; every answer is read to its end. One that is not 200, or cut off, is counted as failed.</summary>
    public async Task<LoadResult> RunAsync(Uri address, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var workers = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => FetchAsync(address, watch, time))));
        return LoadResult.Of(
            [.. workers.SelectMany(w => w.Times)], workers.Sum(w => w.Bytes), watch.Elapsed, workers.Sum(w => w.Failed));
    }

    /// <summary>Fetches once.</summary>
    /// <returns>How many bytes came.</returns>
    /// <exception cref="HttpRequestException">The answer was not 200.</exception>
    public async Task<long> FetchAsync(Uri address)
    {
        using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        var (buffer, total) = (new byte[65_536], 0L);
        for (int count; (count = await body.ReadAsync(buffer)) > 0;) total += count;
        return total;
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<(List<double> Times, long Bytes, int Failed)> FetchAsync(Uri address, Stopwatch watch, TimeSpan time)
    {
        var (times, bytes, failed) = (new List<double>(), 0L, 0);
        while (watch.Elapsed < time)
        {
            var start = Stopwatch.GetTimestamp();
            try
            {
                bytes += await FetchAsync(address);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
            {
                failed++;
            }
        }

        return (times, bytes, failed);
    }
}

/// <summary>How answers came.</summary>
/// <param name="Requests">How many came whole.</param>
/// <param name="PerSecond">How many in a second.</param>
/// <param name="P50">Milliseconds: half of them took no longer.</param>
/// <param name="P99">Milliseconds: 99 in 100 took no longer.</param>
/// <param name="Bytes">The mean size.</param>
/// <param name="Failed">How many others there were, none of which the numbers before count.</param>
internal sealed record LoadResult(int Requests, double PerSecond, double P50, double P99, long Bytes, int Failed)
{
    /// <summary>The share of answers that failed, from 0 to 1.</summary>
    public double FailedShare => (double)Failed / (Requests + Failed);

    /// <summary>The result of all the times together.</summary>
    /// <exception cref="InvalidOperationException">There were none.</exception>
    public static LoadResult Of(List<double> milliseconds, long bytes, TimeSpan elapsed, int failed = 0)
    {
        if (milliseconds.Count == 0) throw new InvalidOperationException($"Nothing was answered in the time; {failed} failed.");
        milliseconds.Sort();
        return new(milliseconds.Count, milliseconds.Count / elapsed.TotalSeconds, At(milliseconds, 50), At(milliseconds, 99),
            bytes / milliseconds.Count, failed);
    }

    private static double At(List<double> sorted, int percent) => sorted[(sorted.Count * percent - 1) / 100];
}
