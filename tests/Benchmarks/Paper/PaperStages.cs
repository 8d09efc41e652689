using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Reporting.Benchmarks.Paper;

/// <summary>Makes the year's paper through the queues, stage after stage.</summary>
internal sealed class PaperStages(MonthSystem system, PaperYear year)
{
    private const int AtOnce = 8;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan MaxLength = TimeSpan.FromMinutes(30);

    /// <summary>Signs up those who get alerts.</summary>
    public async Task SubscribeAsync()
    {
        using var answer = await system.Http.PostAsJsonAsync("api/subscribers", year.Subscribers);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Makes the overviews of all months. While one is computed the next is imported, but not the one after.</summary>
    /// <returns>The seconds it took.</returns>
    public async Task<double> OverviewsAsync()
    {
        var (watch, open) = (Stopwatch.StartNew(), new Queue<string>());
        foreach (var month in year.Months)
        {
            if (open.Count > 1) await CompletedAsync(open.Dequeue());
            open.Enqueue(await ImportedAsync(month));
        }

        foreach (var run in open) await CompletedAsync(run);
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>Waits until every mail of the months is sent.</summary>
    /// <returns>How many alerts were sent, and the seconds waited.</returns>
    public async Task<(int Alerts, double Seconds)> MailsAsync()
    {
        var (watch, alerts) = (Stopwatch.StartNew(), 0);
        foreach (var month in year.Months)
        {
            var sent = await system.WaitAsync($"api/deliveries/{month}", d => Open(d.GetProperty("counts")) == 0, Look, MaxLength);
            alerts += sent.GetProperty("deliveries").EnumerateArray()
                .Count(d => d.GetProperty("kind").GetString() == "alert" && d.GetProperty("state").GetString() == "sent");
        }

        return (alerts, watch.Elapsed.TotalSeconds);
    }

    /// <summary>Orders documents, several at a time, and waits until all are made.</summary>
    /// <returns>The finished orders and the seconds it took.</returns>
    public async Task<(IReadOnlyList<JsonElement> Orders, double Seconds)> OrderAsync(string address, IEnumerable<object> orders)
    {
        var (watch, asked) = (Stopwatch.StartNew(), orders.ToList());
        var places = new string[asked.Count];
        await Parallel.ForAsync(0, asked.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (i, _) => places[i] = await PostAsync(address, asked[i]));
        var made = new List<JsonElement>();
        foreach (var place in places) made.Add(await MadeAsync(place));
        return (made, watch.Elapsed.TotalSeconds);
    }

    private async Task<string> ImportedAsync(Period month)
    {
        var place = await PostAsync("api/runs", new { month = $"{month}" });
        var import = await system.WaitAsync(place, i => i.GetProperty("state").GetString() is not ("queued" or "running"), Look, MaxLength);
        return import.GetProperty("run").GetString() ?? throw new InvalidOperationException($"The import made no run: {import}");
    }

    private async Task CompletedAsync(string place)
    {
        var run =
            await system.WaitAsync(place, r => r.GetProperty("state").GetString() is not ("Importing" or "Computing" or "Publishing"), Look,
                MaxLength);
        if (run.GetProperty("state").GetString() != "Completed") throw new InvalidOperationException($"The run did not complete: {run}");
    }

    private async Task<JsonElement> MadeAsync(string place)
    {
        var order = await system.WaitAsync(place, o => o.GetProperty("state").GetString() != "building", Look, MaxLength);
        return order.GetProperty("state").GetString() == "done"
            ? order : throw new InvalidOperationException($"The order was not done: {order}");
    }

    private async Task<string> PostAsync(string address, object body)
    {
        using var answer = await system.Http.PostAsJsonAsync(address, body);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{address} answered {await answer.Content.ReadAsStringAsync()}");
        return answer.Headers.Location!.ToString();
    }

    private static int Open(JsonElement counts) => counts.GetProperty("waiting").GetInt32() + counts.GetProperty("sending").GetInt32();
}
