using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Polly;
using Polly.Timeout;

namespace Reporting.Sources.Jobindsats;

/// <summary>Asks Jobindsats' API, version 3, for tables.</summary>
public sealed partial class JobindsatsClient : IDisposable
{
    private const int MaxRedirects = 5;

    // It is read into memory as a whole, where it takes up to nine times as much; the real one has some hundred tables.
    private const long MaxListBytes = 16 << 20;
    private readonly JobindsatsOptions options;
    private readonly ResiliencePipeline pipeline;
    private readonly Uri root;
    private readonly HttpClient http;

    /// <summary>A client for one token.</summary>
    /// <exception cref="ArgumentException">An option cannot be used.</exception>
    public JobindsatsClient(JobindsatsOptions options)
    {
        options.Require();
        this.options = options;
        pipeline = Retrying.For(options);
        root = new Uri(options.BaseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/");
        http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>When each table was last updated, in the source's own words; null where it does not say.</summary>
    /// <exception cref="SourceException">The list could not be had.</exception>
    public async Task<IReadOnlyDictionary<string, string?>> UpdatesAsync(CancellationToken cancellation = default)
    {
        var failure = new Failure(null, new Uri(root, "tables?format=json"), options.Token);
        await using var list = await GetAsync(failure, Math.Min(MaxListBytes, options.MaximumBytes), cancellation);
        try
        {
            return await UpdateDates.ReadAsync(list.Content, cancellation);
        }
        catch (JsonException e)
        {
            throw failure.Unreadable("the answer is not JSON. The next import tries again.", e);
        }
    }

    /// <summary>
    /// Fetches what the catalogue needs of a table. When the source has fewer periods than are asked for, it is asked
    /// once more for those it has.
    /// </summary>
    /// <param name="latest">How many of the newest periods to ask for, 1 or more.</param>
    /// <returns>The answer as received; the caller disposes it.</returns>
    /// <exception cref="SourceException">The table could not be had.</exception>
    public async Task<FetchedResponse> FetchAsync(
        Catalogue catalogue, SourceTable table, int latest, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(latest, 1);
        try
        {
            return await GetAsync(Request(latest), options.MaximumBytes, cancellation);
        }
        catch (SourceException e) when (Available(e) is { } available && available >= 1 && available < latest)
        {
            return await GetAsync(Request(available), options.MaximumBytes, cancellation);
        }

        Failure Request(int count) => new(table.Id, new Uri(root, DataRequest.For(catalogue, table, count)), options.Token);
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private static int? Available(SourceException error) =>
        error.Status == 422 && OnlySoMany().Match(error.Cause ?? "") is { Success: true } match
        && int.TryParse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var count) ? count : null;

    private async Task<FetchedResponse> GetAsync(Failure failure, long max, CancellationToken cancellation)
    {
        try
        {
            return await pipeline.ExecuteAsync(async attempt => await AttemptAsync(failure, max, attempt), cancellation);
        }
        catch (Exception e) when (e is TimeoutRejectedException or HttpRequestException or IOException or InvalidDataException)
        {
            throw failure.NoAnswer(e);
        }
    }

    private async Task<FetchedResponse> AttemptAsync(Failure failure, long max, CancellationToken cancellation)
    {
        using var response = await SendAsync(failure, cancellation);
        if (!response.IsSuccessStatusCode)
            throw failure.Status(response.StatusCode, await ResponseCause.ReadAsync(response.Content, cancellation), RetryAfter(response));
        var type = response.Content.Headers.ContentType?.MediaType;
        if (type is not null && !type.EndsWith("json", StringComparison.OrdinalIgnoreCase))
            throw failure.NotJson(type, await ResponseCause.ReadAsync(response.Content, cancellation));
        return await Spool.TakeAsync(response, max, failure, cancellation);
    }

    private async Task<HttpResponseMessage> SendAsync(Failure failure, CancellationToken cancellation)
    {
        var address = failure.Address;
        for (var hops = 0; ; hops++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Token);
            request.Headers.Accept.ParseAdd("application/json");
            var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308)) return response;
            using (response) address = Next(address, response, failure, hops);
        }
    }

    private static Uri Next(Uri from, HttpResponseMessage response, Failure failure, int hops)
    {
        var to = response.Headers.Location is { } location ? new Uri(from, location) : null;
        return to is not null && hops < MaxRedirects && to.GetLeftPart(UriPartial.Authority) == from.GetLeftPart(UriPartial.Authority)
            ? to
            : throw failure.Redirected(response.StatusCode, to);
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter?.Delta ?? response.Headers.RetryAfter?.Date - DateTimeOffset.UtcNow;

    [GeneratedRegex("only ([0-9]+) periods? (?:are|is) available", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlySoMany();
}
