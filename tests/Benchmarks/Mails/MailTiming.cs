using System.Net.Http.Json;
using System.Text.Json;
using Azure.Storage.Queues;

namespace Reporting.Benchmarks.Mails;

/// <summary>How a month's mails went.</summary>
/// <param name="Server">Who took them.</param>
/// <param name="Sent">How many the app noted as sent.</param>
/// <param name="Came">How many the server has.</param>
/// <param name="Ids">How many different Message-IDs they have.</param>
/// <param name="Seconds">From the first delivery written down to the last noted as sent.</param>
/// <param name="App">Processor seconds of the function app in that time; the others likewise.</param>
internal sealed record MailTiming(
    string Server, int Sent, int Came, int Ids, double Seconds, double App, double Emulator, double Catcher, double Own)
{
    // The app takes so many sign-ups in a request, by its limit for small bodies.
    private const int AtOnce = 100;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50), LookAtQueue = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxLength = TimeSpan.FromMinutes(15);

    /// <summary>Signs everybody up, makes the newest month and waits until the last mail is sent.</summary>
    /// <param name="catcher">The processor seconds of the server's process.</param>
    /// <param name="ids">The Message-IDs of the mails that came.</param>
    /// <exception cref="InvalidOperationException">A mail was not sent.</exception>
    public static async Task<MailTiming> MakeAsync(
        MonthSystem system, IReadOnlyList<object> subscribers, string server, Func<double> catcher, Func<IReadOnlyCollection<string>> ids)
    {
        foreach (var some in subscribers.Chunk(AtOnce)) await SignUpAsync(system, some);
        var month = await ComputedAsync(system);
        var before = Cpu();
        await EmptyAsync(system);
        var deliveries = await SentAsync(system, month);
        var used = Cpu().Zip(before, (after, b) => after - b).ToArray();
        var came = ids();
        var seconds = (deliveries.Max(d => Time(d, "changed")) - deliveries.Min(d => Time(d, "created"))).TotalSeconds;
        return new(server, deliveries.Count, came.Count, came.Distinct().Count(), seconds, used[0], used[1], used[2], used[3]);

        double[] Cpu() =>
            [Machine.CpuSeconds(system.App), Machine.CpuSeconds(system.Emulator), catcher(), Machine.CpuSeconds(Environment.ProcessId)];
    }

    private static async Task SignUpAsync(MonthSystem system, IReadOnlyList<object> some)
    {
        using var answer = await system.Http.PostAsJsonAsync("api/subscribers", some);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }

    // The month whose last area is computed and whose mails are about to be written down.
    private static async Task<string> ComputedAsync(MonthSystem system)
    {
        using var answer = await system.Http.PostAsJsonAsync("api/runs", new { });
        answer.EnsureSuccessStatusCode();
        var runs = await system.WaitAsync("api/runs",
            all => all.GetArrayLength() > 0 && State(all) is not ("Importing" or "Computing"), Look, MaxLength);
        return runs[0].GetProperty("month").GetString()!;
    }

    // Looking at the queue's length costs the app nothing; looking at a thousand rows would.
    private static async Task EmptyAsync(MonthSystem system)
    {
        await system.WaitAsync("api/runs", all => State(all) != "Publishing", LookAtQueue, MaxLength);
        var queue = new QueueClient(system.Storage, QueueNames.Deliver);
        for (var until = DateTime.UtcNow + MaxLength; DateTime.UtcNow < until; await Task.Delay(LookAtQueue))
            if ((await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount == 0) return;
        throw new TimeoutException("The mails were not sent in time.");
    }

    private static async Task<IReadOnlyList<JsonElement>> SentAsync(MonthSystem system, string month)
    {
        var answer = await system.GetAsync($"api/deliveries/{month}");
        var all = answer.GetProperty("deliveries").EnumerateArray().ToList();
        var unsent = all.Where(d => d.GetProperty("state").GetString() is not ("sent" or "notNeeded")).ToList();
        if (unsent.Count > 0) throw new InvalidOperationException($"{unsent.Count} mails were not sent, such as {unsent[0]}");
        return [.. all.Where(d => d.GetProperty("state").GetString() == "sent")];
    }

    private static string State(JsonElement runs) => runs[0].GetProperty("state").GetString()!;

    private static DateTimeOffset Time(JsonElement delivery, string name) => delivery.GetProperty(name).GetDateTimeOffset();
}
