using System.Net.Http.Json;
using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;
using Reporting.Local.Azurite;
using Xunit;

namespace Reporting.EndToEnd.Faults;

/// <summary>
/// The emulator, the demonstration source and the function app's process, with the test itself as their host, so that it
/// decides what is delivered, how often, and when something breaks.
/// </summary>
public sealed class WorkerDriver : IAsyncLifetime
{
    /// <summary>How long the source may take over one answer, in seconds; all tables may take four times that.</summary>
    public const int SourceSeconds = 20;

    private const string Token = "source-token";
    private readonly string folder = Directory.CreateTempSubdirectory("driver-").FullName;
    private AzuriteProcess azurite = null!;
    private SourceServer server = null!;

    /// <summary>The storage's connection string, past the proxy.</summary>
    public string Connection => azurite.ConnectionString;

    /// <summary>Whether the app and the source go by the whole catalogue; by <see cref="SmallCatalogue"/> otherwise.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The source itself, and the token it asks for.</summary>
    public (Uri Address, string Token) Server => (server.BaseAddress, Token);

    /// <summary>The storage, seen directly.</summary>
    public StorageAccount Account { get; private set; } = null!;

    /// <summary>Stands between the app and its storage.</summary>
    public FaultProxy Storage { get; private set; } = null!;

    /// <summary>Stands between the app and the source.</summary>
    public FaultProxy Source { get; private set; } = null!;

    public WorkerApp App { get; private set; } = null!;

    public MessagePump Pump { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (!IsWhole) SmallCatalogue.Write(Catalogue);
        azurite = await AzuriteProcess.StartAsync(null);
        server = await SourceServer.StartAsync(new DemoSourceOptions
        {
            Token = Token, Catalogue = CatalogueFolder.Read(Catalogue),
        });
        Account = StorageAccount.FromConnectionString(azurite.ConnectionString);
        Storage = await FaultProxy.StartAsync(Endpoints(azurite.ConnectionString));
        Source = await FaultProxy.StartAsync(server.BaseAddress);
        App = new WorkerApp(Settings());
        Pump = new MessagePump(Account, App);
        await App.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await (App?.DisposeAsync() ?? default);
        await (Source?.DisposeAsync() ?? default);
        await (Storage?.DisposeAsync() ?? default);
        await (server?.DisposeAsync() ?? default);
        await (azurite?.DisposeAsync() ?? default);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Another instance of the app, not started.</summary>
    /// <param name="more">Settings of its own.</param>
    public WorkerApp NewApp(params (string Name, string Value)[] more) =>
        new(Settings().Concat(more.Select(m => KeyValuePair.Create(m.Name, m.Value))).ToDictionary());

    /// <summary>The text of a message that asks for an import.</summary>
    public static string ImportText(string id, string month) =>
        MessageJson.Write(new ImportMessage(id, month)).ToString();

    public static string NewId() => Guid.NewGuid().ToString("N");

    /// <summary>Does one import from beginning to end; its messages then wait in the queue.</summary>
    /// <returns>How the import went.</returns>
    public async Task<JsonElement> ImportAsync(string month)
    {
        var id = NewId();
        var reply = await App.CallAsync("ImportMonth", ImportText(id, month));
        Assert.True(reply.Succeeded, reply.Body);
        return await App.Http.GetFromJsonAsync<JsonElement>($"/api/imports/{id}");
    }

    /// <summary>A run as the API shows it.</summary>
    public Task<JsonElement> RunAsync(string month, int? revision = null) => App.Http.GetFromJsonAsync<JsonElement>(
        $"/api/runs/{month}" + (revision is null ? "" : $"?revision={revision}"));

    /// <summary>The state of a month's newest run.</summary>
    public async Task<string> StateAsync(string month) => (await RunAsync(month)).Text("state");

    /// <summary>Lets the timer look after the runs, and delivers what it sends until nothing is left.</summary>
    public async Task WatchAndPumpAsync()
    {
        await WatchAsync();
        Assert.True(await Pump.RunAsync());
    }

    /// <summary>Delivers everything; the timer helps when the last area was not one of the closing ones.</summary>
    public async Task FinishAsync()
    {
        Assert.True(await Pump.RunAsync());
        await WatchAndPumpAsync();
    }

    public async Task WatchAsync()
    {
        var reply = await App.TimerAsync("WatchRuns");
        Assert.True(reply.Succeeded, reply.Body);
    }

    /// <summary>Changes properties of a run's row behind the app's back, such as to let time pass.</summary>
    public Task ChangeRunAsync(string month, int revision, params (string Name, object Value)[] properties) =>
        ChangeAsync(TableNames.Runs, new TableEntity(month, $"{revision:D6}"), properties);

    /// <summary>The rows of the areas that a run has not done.</summary>
    public async Task<List<TableEntity>> WorkAsync(string month, int revision) => await Account.Tables.GetTableClient(TableNames.Work)
        .RowsAsync(TableFilter.Partition($"{month}-{revision:D6}")).ToListAsync();

    /// <summary>Changes properties of every row of work.</summary>
    public async Task ChangeWorkAsync(string month, int revision, params (string Name, object Value)[] properties) =>
        await Parallel.ForEachAsync(await WorkAsync(month, revision), async (row, _) =>
            await ChangeAsync(TableNames.Work, new TableEntity(row.PartitionKey, row.RowKey), properties));

    /// <summary>Crosses areas off as if they were done.</summary>
    public async Task DeleteWorkAsync(string month, int revision) =>
        await Parallel.ForEachAsync(await WorkAsync(month, revision), async (row, _) =>
            await Account.Tables.GetTableClient(TableNames.Work).TryDeleteAsync(row.PartitionKey, row.RowKey));

    public async Task<TableEntity?> RunRowAsync(string month, int revision) =>
        await Account.Tables.GetTableClient(TableNames.Runs).GetOrNullAsync(month, $"{revision:D6}");

    /// <summary>Lets the source publish a later vintage.</summary>
    public async Task PublishVintageAsync(int vintage)
    {
        using var http = new HttpClient { DefaultRequestHeaders = { Authorization = new("Bearer", Token) } };
        using var answer = await http.PostAsync(new Uri(server.BaseAddress, $"/control/vintage/{vintage}"), null);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Lets so many writes through and then kills the app before it learns that the last one was done.</summary>
    public void KillAfter(int writes)
    {
        var (asked, done) = (0, 0);
        Storage.Instead = context =>
        {
            var isTooLate = IsWrite(context.Request) && Interlocked.Increment(ref asked) > writes;
            if (isTooLate) context.Abort(); // The app is dead: this request was never made.
            return Task.FromResult(isTooLate);
        };
        Storage.Done = request =>
        {
            if (IsWrite(request) && Interlocked.Increment(ref done) == writes) App.Kill();
        };
    }

    // How often a lock is renewed meanwhile depends on the machine, and how far a life gets is not to.
    private static bool IsWrite(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && request.Query["comp"] != "lease";

    private async Task ChangeAsync(string table, TableEntity row, (string Name, object Value)[] properties)
    {
        foreach (var (name, value) in properties) row[name] = value;
        Assert.True(await Account.Tables.GetTableClient(table).TryMergeAsync(row, Azure.ETag.All));
    }

    /// <summary>The addresses of the blob, queue and table services.</summary>
    public static Uri[] Endpoints(string connection) => [.. new[] { "Blob", "Queue", "Table" }.Select(s =>
        new Uri(connection.Split(';').First(p => p.StartsWith(s + "Endpoint=", StringComparison.Ordinal)).Split('=', 2)[1]))];

    /// <summary>A connection string that leads through a proxy before its three services.</summary>
    public static string Behind(FaultProxy storage, string connection) => Endpoints(connection).Index().Aggregate(connection,
        (text, e) => text.Replace(e.Item.Authority, storage.Address(e.Index).Authority, StringComparison.Ordinal));

    private string Catalogue => IsWhole ? Unit.Repository.Path("seeds", "2026") : Path.Combine(folder, "small");

    private Dictionary<string, string> Settings() => new()
    {
        ["Catalogue"] = Catalogue,
        ["AzureWebJobsStorage"] = Behind(Storage, azurite.ConnectionString),
        ["Jobindsats__BaseAddress"] = new Uri(Source.Address(0), "/v3").ToString(),
        ["Jobindsats__Token"] = Token,
        ["Jobindsats__TimeoutSeconds"] = $"{SourceSeconds}",
        ["Links__Key"] = new string('k', 32),
    };
}

/// <summary>The tests that share an app, each with months of its own; they leave no message behind.</summary>
[CollectionDefinition(nameof(WorkerDriver))]
public sealed class WorkerCollection : ICollectionFixture<WorkerDriver>;
