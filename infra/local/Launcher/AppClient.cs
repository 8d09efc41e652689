using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reporting.Local.Launcher;

/// <summary>Where an import stands.</summary>
internal sealed record ImportStatus(string Import, string State, string? Reason, string? Month, int? Revision)
{
    /// <summary>Whether it will not change by itself.</summary>
    public bool HasEnded => State is "madeRun" or "nothingNew" or "failed";
}

/// <summary>Where a run stands.</summary>
internal sealed record RunStatus(
    string Month, int Revision, string RunId, string State, string? Reason, int Percent, RunCounts Counts,
    IReadOnlyList<FailedArea> FailedAreas)
{
    /// <summary>Whether it will not change by itself.</summary>
    public bool HasEnded => State is "Completed" or "CompletedWithFailures" or "Superseded" or "Failed";
}

/// <summary>How many areas are done, failed and left.</summary>
internal sealed record RunCounts(int Areas, int Done, int Failed, int Pending);

/// <summary>An area without documents, and why.</summary>
internal sealed record FailedArea(string Area, string? Name, string Reason);

/// <summary>An area of the catalogue.</summary>
internal sealed record AreaEntry(string Code, string Name, string Kind, string? From, string? To);

/// <summary>Talks to the running app as any other client does.</summary>
internal sealed class AppClient(Uri address, string key) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };

    /// <summary>Asks for an import.</summary>
    public async Task<ImportStatus> ImportAsync(string? month, CancellationToken cancellation)
    {
        var order =
            await KeyedAsync(new HttpRequestMessage(HttpMethod.Post, "api/runs") { Content = JsonContent.Create(new { month }) },
                cancellation);
        return await FollowAsync(order.GetProperty("import").GetString()!, cancellation);
    }

    /// <summary>Signs people up who need not confirm.</summary>
    /// <param name="subscribers">As POST api/subscribers takes them.</param>
    public async Task SubscribeAsync(JsonNode subscribers, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/subscribers") { Content = JsonContent.Create(subscribers) };
        request.Headers.Add("x-functions-key", key);
        using var answer = await http.SendAsync(request, cancellation);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"The subscribers were not taken: {await answer.Content.ReadAsStringAsync(cancellation)}");
    }

    /// <summary>Where an import stands.</summary>
    public async Task<ImportStatus> FollowAsync(string id, CancellationToken cancellation) =>
        (await http.GetFromJsonAsync<ImportStatus>($"api/imports/{id}", cancellation))!;

    /// <summary>Where a run stands.</summary>
    public async Task<RunStatus> RunAsync(string month, int revision, CancellationToken cancellation) =>
        (await http.GetFromJsonAsync<RunStatus>($"api/runs/{month}?revision={revision}", cancellation))!;

    /// <summary>How many of a run's mails are in each state.</summary>
    public async Task<IReadOnlyDictionary<string, int>> MailsAsync(string month, int revision, CancellationToken cancellation)
    {
        var mails =
            await KeyedAsync(new HttpRequestMessage(HttpMethod.Get, $"api/deliveries/{month}?revision={revision}&state=failed"),
                cancellation);
        return mails.GetProperty("counts").Deserialize<Dictionary<string, int>>()!;
    }

    /// <summary>Orders a meeting pack and waits until it is made.</summary>
    /// <param name="order">As POST api/meeting-packs takes it.</param>
    /// <param name="ended">Ends when the app is given up.</param>
    public async Task<JsonElement> OrderPackAsync(JsonNode order, Task<string> ended, CancellationToken cancellation)
    {
        var made =
            await KeyedAsync(new HttpRequestMessage(HttpMethod.Post, "api/meeting-packs") { Content = JsonContent.Create(order) },
                cancellation);
        while (made.GetProperty("state").GetString() == "building")
        {
            await Task.WhenAny(Task.Delay(TimeSpan.FromMilliseconds(100), cancellation), ended);
            if (ended.IsCompleted) throw new InvalidOperationException(await ended);
            made = await KeyedAsync(new HttpRequestMessage(HttpMethod.Get, $"api/meeting-packs/{made.GetProperty("id").GetString()}"),
                cancellation);
        }

        return made;
    }

    /// <summary>The areas of a month's problems, the most serious first.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync(CancellationToken cancellation) =>
        [.. (await http.GetFromJsonAsync<JsonElement>("api/problems", cancellation)).EnumerateArray()
            .Select(p => p.GetProperty("area").GetString()!)];

    /// <summary>What is found in an area in the newest month, and what ended in it.</summary>
    public Task<JsonElement> FindingsAsync(string area, CancellationToken cancellation) =>
        http.GetFromJsonAsync<JsonElement>($"api/areas/{area}/findings", cancellation);

    /// <summary>All areas of the catalogue, past and future ones too.</summary>
    public async Task<IReadOnlyList<AreaEntry>> AreasAsync(CancellationToken cancellation) =>
        (await http.GetFromJsonAsync<List<AreaEntry>>("api/areas?month=all", cancellation))!;

    /// <summary>Copies an answer to a file.</summary>
    /// <returns>False when the app has no such document.</returns>
    public async Task<bool> SaveAsync(string path, string file, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "x-functions-key", key } } };
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (answer.StatusCode == System.Net.HttpStatusCode.NotFound) return false;
        answer.EnsureSuccessStatusCode();
        await using var target = File.Create(file);
        await answer.Content.CopyToAsync(target, cancellation);
        return true;
    }

    /// <summary>Asks for, or sends, what needs a key.</summary>
    /// <param name="by">Who does it; null where nobody is asked for.</param>
    /// <param name="version">The version that is changed, or null.</param>
    public async Task<JsonElement> SendAsync(
        HttpMethod method, string path, HttpContent? body, string? by, int? version, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        if (by is not null) request.Headers.Add("X-User", by);
        if (version is { } known) request.Headers.Add("If-Match", $"\"{known}\"");
        return await KeyedAsync(request, cancellation);
    }

    private async Task<JsonElement> KeyedAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        request.Headers.Add("x-functions-key", key);
        using (request)
        {
            using var answer = await http.SendAsync(request, cancellation);
            if (!answer.IsSuccessStatusCode)
                throw new InvalidOperationException(
                    $"{request.RequestUri} was answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancellation)}");
            return await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();
}
