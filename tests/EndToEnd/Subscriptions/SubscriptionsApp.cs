using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Data.Tables;
using Reporting.Application.Access;
using Reporting.EndToEnd.Faults;
using Reporting.Local.Azurite;
using Xunit;

namespace Reporting.EndToEnd.Subscriptions;

/// <summary>The function app's process on the emulator, with nobody who sends the mails: the test reads what they would hold.</summary>
public sealed class SubscriptionsApp : IAsyncLifetime
{
    private const string Secret = "a-secret-for-tests-of-32-characters";
    private readonly LinkSigner signer = new(() => Secret, TimeProvider.System);
    private AzuriteProcess azurite = null!;
    private int people, clients;

    /// <summary>The storage, seen directly.</summary>
    public StorageAccount Account { get; private set; } = null!;

    public SubscriberRepository Ledger { get; private set; } = null!;

    public WorkerApp App { get; private set; } = null!;

    public HttpClient Http => App.Http;

    internal SiteLinks Links { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        azurite = await AzuriteProcess.StartAsync(null);
        Account = StorageAccount.FromConnectionString(azurite.ConnectionString);
        Ledger = new SubscriberRepository(Account, TimeProvider.System);
        App = new WorkerApp(new Dictionary<string, string>
        {
            // the test, which writes who called, and the host
            ["AzureWebJobsStorage"] = azurite.ConnectionString, ["Jobindsats__Token"] = "none", ["Links__Key"] = Secret,
            ["Site__Proxies"] = "2",
        });
        await App.StartAsync();
        Links = new SiteLinks(signer, Http.BaseAddress!, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        await (App?.DisposeAsync() ?? default);
        await (azurite?.DisposeAsync() ?? default);
    }

    /// <summary>An address that no other test uses, nor its domain: of a domain only so many may ask in an hour.</summary>
    public string NewMail() => $"person@jobcenter{Interlocked.Increment(ref people)}.example";

    /// <summary>Asks for mails, each time as another client: of one, too, only so many may ask in an hour.</summary>
    public async Task<HttpResponseMessage> SignUpAsync(string mail, params string[] areas)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/subscriptions")
        {
            Content = JsonContent.Create(new { mail, areas, kinds = new[] { "overview", "alerts" } }),
        };
        request.Headers.Add("X-Forwarded-For", $"198.51.100.{Interlocked.Increment(ref clients)}");
        return await Http.SendAsync(request);
    }

    /// <summary>Asks for mails as a client whom the platform saw, and who wrote something else.</summary>
    public async Task<HttpStatusCode> SignUpFromAsync(string client, string mail)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/subscriptions")
        {
            Content = JsonContent.Create(new { mail, areas = new[] { "751" }, kinds = new[] { "overview" } }),
        };
        request.Headers.Add("X-Forwarded-For", $"{Random.Shared.Next(1, 200)}.1.2.3, {client}");
        using var answer = await Http.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>Asks for mails, which must be accepted.</summary>
    /// <returns>The subscriber.</returns>
    public async Task<Subscriber> AskAsync(string mail, params string[] areas)
    {
        using var answer = await SignUpAsync(mail, areas);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return (await Ledger.FindByMailAsync(mail, default))!;
    }

    /// <summary>Asks for mails and confirms.</summary>
    /// <returns>The subscriber.</returns>
    public async Task<Subscriber> SubscribeAsync(string mail, params string[] areas)
    {
        var asked = await AskAsync(mail, areas);
        using var answer = await Http.PostAsync(Links.Confirm(asked), null);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await FindAsync(asked.Id) ?? throw new InvalidOperationException("There is no subscriber after the confirmation.");
    }

    public Task<Subscriber?> FindAsync(string id) => Ledger.FindAsync(id, default);

    /// <summary>Signs a token of the test's own.</summary>
    public string Sign(string purpose, string payload, DateTimeOffset? expires) => signer.Sign(purpose, payload, expires);

    /// <summary>The confirmations of a subscriber, by hour.</summary>
    public async Task<List<Delivery>> ConfirmationsAsync(string id) => await new DeliveryRepository(Account, TimeProvider.System)
        .OfBatchAsync(DeliveryRepository.Subscriptions, default).Where(d => d.Subscriber == id).ToListAsync();

    /// <summary>Which deliveries the queue asks for; the messages are taken out of it.</summary>
    public async Task<List<DeliverMessage>> OrdersAsync() => [.. (await new MessagePump(Account, App).DrainAsync(QueueNames.Deliver))
        .Select(m => JsonSerializer.Deserialize<DeliverMessage>(m, JsonSerializerOptions.Web)!)];

    /// <summary>All rows of all tables as text, keys and properties.</summary>
    public async Task<string> EverythingAsync()
    {
        var rows = new List<string>();
        foreach (var name in TableNames.All)
            await foreach (var row in Account.Tables.GetTableClient(name).RowsAsync()) rows.Add(Text(row));
        return string.Join('\n', rows);
    }

    private static string Text(TableEntity row) =>
        $"{row.PartitionKey} {row.RowKey} {string.Join(' ', row.Values().Select(p => $"{p.Key}={p.Value}"))}";
}

/// <summary>The tests whose people sign up in the same place, each with addresses of its own.</summary>
[CollectionDefinition(nameof(SubscriptionsApp))]
public sealed class SubscriptionsCollection : ICollectionFixture<SubscriptionsApp>;
