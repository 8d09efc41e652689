using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Reporting.Local.Launcher;
using Xunit;

namespace Reporting.EndToEnd.Faults;

/// <summary>
/// The whole system of a small region, of processes that can be killed: the emulator, the host, the function app. The mails
/// go to the mail catcher; the source and the catcher live on.
/// </summary>
public sealed class KillWorld : IAsyncLifetime
{
    public const string Month = "2026M08";
    private const string Token = "source-token";
    private const string Batch = Month + "-000001";
    private static readonly TimeSpan EndsWithin = TimeSpan.FromMinutes(6);
    private readonly string folder = Directory.CreateTempSubdirectory("kills-").FullName;
    private StorageSwitch storage = null!;
    private SourceServer source = null!;
    private MailCatcher catcher = null!;
    private HttpClient mails = null!;
    private HostProcess host = null!;
    private string? order;

    /// <summary>The host and the app below it.</summary>
    public HostProcess Host => host;

    /// <summary>The storage, which can be broken in other ways than by killing it.</summary>
    public StorageSwitch Storage => storage;

    /// <summary>The storage of the moment, seen directly.</summary>
    public StorageAccount Account => storage.Account;

    public async ValueTask InitializeAsync()
    {
        var catalogue = SmallCatalogue.Write(Path.Combine(folder, "catalogue"));
        storage = await StorageSwitch.StartAsync(Path.Combine(folder, "azurite"));
        catcher = await MailCatcher.StartAsync(Unit.Repository.Path(), Path.Combine(folder, "mails"));
        mails = new HttpClient { BaseAddress = catcher.Page };
        source = await SourceServer.StartAsync(new DemoSourceOptions { Token = Token, Catalogue = catalogue });
        host = new HostProcess(Settings());
        await host.StartAsync();
        await SignUpAsync(catalogue.AreasIn(Domain.Periods.Period.Parse(Month)).Select(a => a.Code));
    }

    public async ValueTask DisposeAsync()
    {
        await (host?.DisposeAsync() ?? default);
        await (source?.DisposeAsync() ?? default);
        mails?.Dispose();
        await (catcher?.DisposeAsync() ?? default);
        await (storage?.DisposeAsync() ?? default);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Another host with a function app of its own at the same storage, started.</summary>
    /// <param name="more">Settings of its own.</param>
    public async Task<HostProcess> NewHostAsync(params (string Name, string Value)[] more)
    {
        var settings = Settings();
        foreach (var (name, value) in more) settings[name] = value;
        var other = new HostProcess(settings);
        await other.StartAsync();
        return other;
    }

    /// <summary>Makes the month and the meeting packs from the beginning to the end.</summary>
    /// <param name="began">Told when a stage begins.</param>
    public async Task MakeAsync(Action<Stage>? began = null)
    {
        await ImportAsync();
        foreach (var stage in Stages.All)
        {
            began?.Invoke(stage);
            if (stage == Stage.Pack) await OrderAsync();
            await EndAsync(stage, Task.Delay(Timeout.Infinite));
        }
    }

    /// <summary>Asks for the month.</summary>
    public async Task ImportAsync()
    {
        using var answer = await host.Http.PostAsJsonAsync("/api/runs", new { month = Month });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Orders the meeting packs of the region's round; asks again, as people do, while the answer is that it failed.</summary>
    public Task OrderAsync() => Wait.UntilAsync(async () =>
    {
        using var answer = await host.Http.PostAsJsonAsync("/api/meeting-packs", new { round = SmallCatalogue.Region, month = Month });
        if ((int)answer.StatusCode >= 500) return false;
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        order = (await answer.Content.ReadFromJsonAsync<JsonElement>()).Text("id");
        return true;
    }, EndsWithin, () => "The order was not taken. " + host.Said);

    /// <summary>Tells what the storage has been asked to write, when it has.</summary>
    internal void Watch(Action<HttpRequest>? see) => storage.Proxy.Done = request =>
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) see?.Invoke(request);
    };

    /// <summary>Kills; of the storage only lets nothing through any more: <see cref="RecoverAsync"/> does the rest.</summary>
    internal void Kill(Victim victim)
    {
        if (victim == Victim.App) host.KillApp();
        else if (victim == Victim.Host) host.KillHost();
        else storage.Shut();
    }

    /// <summary>Starts again what was killed.</summary>
    internal async Task RecoverAsync(Victim victim)
    {
        if (victim == Victim.Storage)
        {
            await storage.KillAsync();
            return;
        }

        await Imports.BreakLockAsync(Account);
        await host.ReadyAsync();
    }

    /// <summary>Waits until a stage has ended, or something else has.</summary>
    /// <returns>False when the other came first.</returns>
    public async Task<bool> EndAsync(Stage stage, Task other)
    {
        await Wait.UntilAsync(async () => other.IsCompleted || await HasEndedAsync(stage), EndsWithin,
            () => $"{stage} did not end.\n{host.Said}");
        return !other.IsCompleted;
    }

    /// <summary>What lies in the storage and in the mail catcher.</summary>
    /// <returns>The lines to compare, and how many mails came again with a Message-ID that had come before.</returns>
    public async Task<(SortedSet<string> Lines, int Repeats)> ReadAsync()
    {
        var (lines, seen) = (await Ending.ReadAsync(Account), new HashSet<string>());
        var all = (await mails.GetFromJsonAsync<JsonElement>("api/email")).EnumerateArray().ToList();
        foreach (var mail in all)
        {
            lines.Add(await LineAsync(mail));
            seen.Add(mail.GetProperty("headers").Text("message-id"));
        }

        return (lines, all.Count - seen.Count);
    }

    /// <summary>Removes every trace of the month but the extracts and what is noted of the source, so that it can be made anew.</summary>
    public async Task ForgetAsync()
    {
        var account = Account;
        foreach (var container in new[] { ContainerNames.Runs, ContainerNames.Overviews, ContainerNames.Orders })
        {
            var client = account.Blobs.GetBlobContainerClient(container);
            await foreach (var blob in client.GetBlobsAsync()) if (blob.Name != "import.lock") await client.DeleteBlobAsync(blob.Name);
        }

        foreach (var table in new[] { TableNames.Runs, TableNames.Work, TableNames.Published, TableNames.Deliveries, TableNames.Orders,
            TableNames.Imports })
            await foreach (var row in account.Tables.GetTableClient(table).RowsAsync())
                await account.Tables.GetTableClient(table).TryDeleteAsync(row.PartitionKey, row.RowKey);
        foreach (var queue in QueueNames.All) await account.Queues.GetQueueClient(queue).ClearMessagesAsync();
        using var cleared = await mails.DeleteAsync("api/email/all");
        cleared.EnsureSuccessStatusCode();
    }

    private async Task SignUpAsync(IEnumerable<string> areas)
    {
        var chiefs =
            areas.Select(a => new { mail = $"chief{a}@jobcenter.example", areas = new[] { a }, kinds = new[] { "overview", "alerts" } });
        object analyst =
            new
            {
                mail = "analyst@region.example", areas = new[] { SmallCatalogue.Region }, kinds = new[] { "alerts", "digest" },
                reports = new[] { new { report = "key-figures", of = SmallCatalogue.Region, every = "month" } },
            };
        using var answer = await host.Http.PostAsJsonAsync("/api/subscribers", chiefs.Append(analyst));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<bool> HasEndedAsync(Stage stage)
    {
        var account = Account;
        var state = (await account.Tables.GetTableClient(TableNames.Runs).GetOrNullAsync(Month, "000001"))?.GetString("State");
        return stage switch
        {
            Stage.Import => state is not (null or "Importing"),
            Stage.Compute => state is not (null or "Importing" or "Computing"),
            Stage.Publish => IsPublished(state),
            Stage.Deliver =>
                IsPublished(state) && await account.Tables.GetTableClient(TableNames.Deliveries).RowsAsync(TableFilter.Partition(Batch))
                .AllAsync(d => d.GetString("State") is not ("Waiting" or "Sending")),
            // An import that made its run and could not note so is tried again, and is the last to end then.
            _ => order is not null
                && (await account.Tables.GetTableClient(TableNames.Orders).GetOrNullAsync(order, "order"))?.GetString("State") is not (null
                    or "Building")
                && await account.Tables.GetTableClient(TableNames.Imports).RowsAsync()
                    .AllAsync(i => i.GetString("State") is not ("Queued" or "Running")),
        };
    }

    private static bool IsPublished(string? state) => state is "Completed" or "CompletedWithFailures" or "Failed";

    private async Task<string> LineAsync(JsonElement mail)
    {
        var id = mail.Text("id");
        var files = mail.TryGetProperty("attachments", out var attached) ? attached.EnumerateArray().ToList() : [];
        var hashes = new List<string>();
        foreach (var file in files)
        {
            var bytes = await mails.GetByteArrayAsync($"api/email/{id}/attachment/{Uri.EscapeDataString(file.Text("generatedFileName"))}");
            hashes.Add(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes)));
        }

        var to = mail.GetProperty("envelope").GetProperty("to")[0].Text("address");
        return $"mail {to} {mail.GetProperty("headers").Text("message-id")} {mail.Text("subject")} {string.Join(' ', hashes)}";
    }

    private Dictionary<string, string> Settings() => new(Timers.Settings(watch: "*/5 * * * * *"))
    {
        ["AzureWebJobsStorage"] = storage.Connection,
        ["Catalogue"] = Path.Combine(folder, "catalogue"),
        ["Jobindsats__BaseAddress"] = source.BaseAddress.ToString(),
        ["Jobindsats__Token"] = Token,
        ["Compute__MostAreasWaiting"] = "4", // so that areas follow on areas that are killed
        ["Links__Key"] = "a-key-for-tests-of-32-characters",
        ["Site__Address"] = "https://overblik.example.dk/",
        ["Smtp__Host"] = "127.0.0.1",
        ["Smtp__Port"] = $"{catcher.SmtpPort}",
        ["Smtp__TimeoutSeconds"] = "6",
        ["Mail__From"] = "Resultatoversigter <overblik@example.dk>",
        ["Mail__RetrySeconds"] = "1",
        ["Runner__MessageLease"] = "00:00:06",
    };
}
