using System.Net.Http.Json;
using System.Text.Json;
using Reporting.EndToEnd.Faults;
using Reporting.Local.Azurite;
using Reporting.Local.Launcher;
using Xunit;

namespace Reporting.EndToEnd.Mail;

/// <summary>A mail as the catcher got it.</summary>
/// <param name="To">All its recipients.</param>
/// <param name="Json">The catcher's description of it.</param>
public sealed record CaughtMail(string Id, string To, string MessageId, JsonElement Json);

/// <summary>
/// The emulator, the mail catcher and the function app's process, with the test itself as their host. The app reaches the
/// storage and the mail server each through something that a test may interfere with.
/// </summary>
public sealed class MailDriver : IAsyncLifetime
{
    /// <summary>What signs the links in the mails.</summary>
    public const string LinksKey = "0123456789abcdef0123456789abcdef";

    private static readonly TimeSpan Within = TimeSpan.FromMinutes(3);
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Lazy<Task>> months = new();
    private readonly string folder = Directory.CreateTempSubdirectory("azurite-").FullName;
    private AzuriteProcess azurite = null!;
    private MailCatcher catcher = null!;
    private HttpClient mails = null!;

    public StorageAccount Account { get; private set; } = null!;

    /// <summary>Stands between the app and its storage.</summary>
    public FaultProxy Storage { get; private set; } = null!;

    /// <summary>Stands between the app and the mail server; leads to the catcher at first.</summary>
    public MailGate Gate { get; } = new();

    /// <summary>Where the catcher takes mails.</summary>
    public int CatcherPort => catcher.SmtpPort;

    public WorkerApp App { get; private set; } = null!;

    public MessagePump Pump { get; private set; } = null!;

    public SubscriberRepository Subscribers => new(Account, TimeProvider.System);

    public DeliveryRepository Deliveries => new(Account, TimeProvider.System);

    public async ValueTask InitializeAsync()
    {
        catcher = await MailCatcher.StartAsync(Unit.Repository.Path(), Path.Combine(folder, "mails"));
        mails = new HttpClient { BaseAddress = catcher.Page };
        Gate.Target = catcher.SmtpPort;
        azurite = await AzuriteProcess.StartAsync(null);
        Account = StorageAccount.FromConnectionString(azurite.ConnectionString);
        Storage = await FaultProxy.StartAsync(WorkerDriver.Endpoints(azurite.ConnectionString));
        App = NewApp();
        await App.StartAsync();
        Pump = new MessagePump(Account, App);
        await WarmUpAsync("first@example.dk", "2020M01-000001", Pump);
    }

    public async ValueTask DisposeAsync()
    {
        await (App?.DisposeAsync() ?? default);
        await (Storage?.DisposeAsync() ?? default);
        await Gate.DisposeAsync();
        await (azurite?.DisposeAsync() ?? default);
        await (catcher?.DisposeAsync() ?? default);
        mails?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>
    /// Sends an app's first mail. It takes long on a busy machine, since code is compiled on both sides, and time limits would
    /// count it.
    /// </summary>
    public async Task WarmUpAsync(string mail, string batch, MessagePump pump)
    {
        await OrderAsync(await SubscribeAsync(mail), batch);
        await FinishAsync(batch, pump);
    }

    /// <summary>Another instance of the app, not started.</summary>
    /// <param name="more">Settings of its own.</param>
    public WorkerApp NewApp(params (string Name, string Value)[] more) =>
        new(more.ToDictionary(m => m.Name, m => m.Value).Concat(Settings()).ToDictionary());

    private Dictionary<string, string> Settings() => new()
    {
        ["AzureWebJobsStorage"] = WorkerDriver.Behind(Storage, azurite.ConnectionString),
        ["Jobindsats__Token"] = "none",
        ["Smtp__Host"] = "127.0.0.1",
        ["Smtp__Port"] = $"{Gate.Port}",
        ["Smtp__TimeoutSeconds"] = "10",
        ["Mail__From"] = "Overblik <overblik@example.dk>",
        ["Mail__ReplyTo"] = "svar@example.dk",
        ["Site__Address"] = "https://overblik.example.dk/",
        ["Links__Key"] = LinksKey,
        ["Mail__RetrySeconds"] = "1",
    };

    /// <summary>An active subscriber to the overviews of København and Ringkøbing-Skjern.</summary>
    public async Task<Subscriber> SubscribeAsync(string mail)
    {
        var wanted = await Subscribers.WantAsync(mail, new(MailMonth.Areas, SubscriptionKinds.Overview, Language.Danish, false), default);
        return (await Subscribers.ConfirmAsync(wanted.Id, wanted.Choice, default))!;
    }

    /// <summary>Writes down an overview of a month that is made for it, or a confirmation, and sends its message.</summary>
    /// <param name="age">How long ago it was written down.</param>
    public async Task<Delivery> OrderAsync(Subscriber subscriber, string batch, TimeSpan age = default, int messages = 1)
    {
        var now = DateTimeOffset.UtcNow;
        var kind = batch == DeliveryRepository.Subscriptions ? DeliveryKind.Confirmation : DeliveryKind.Overview;
        var delivery = new Delivery
        {
            Batch = batch, Id = DeliveryPlan.Id(subscriber.Id, kind, "101"), Subscriber = subscriber.Id,
            Kind = kind, Areas = MailMonth.Areas, Created = now - age, Changed = now, NextTry = now,
        };
        await months.GetOrAdd(batch, b => new Lazy<Task>(() => MailMonth.MakeAsync(Account, b))).Value;
        Assert.True(await Deliveries.AddAsync(delivery, default));
        for (var i = 0; i < messages; i++) await SendMessageAsync(delivery);
        return delivery;
    }

    /// <summary>Sends a delivery's message.</summary>
    public Task SendMessageAsync(Delivery delivery) => new Queues(Account).SendAsync(
        QueueNames.Deliver, new DeliverMessage(delivery.Batch, delivery.Id), null, default);

    /// <summary>Orders an overview for each of so many new subscribers.</summary>
    /// <param name="name">What their addresses begin with.</param>
    public Task OrderManyAsync(string name, int count, string batch, int messages = 1) => Parallel.ForEachAsync(
        Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) =>
            await OrderAsync(await SubscribeAsync($"{name}{i}@example.dk"), batch, messages: messages));

    /// <summary>Hands messages to the app, also such as come later, until no delivery of a batch is open.</summary>
    /// <returns>The deliveries as they ended.</returns>
    public async Task<List<Delivery>> FinishAsync(string batch, params MessagePump[] pumps)
    {
        List<Delivery> all = [];
        await Wait.UntilAsync(EndedAsync, Within, () => "Not ended: " + string.Join('\n', all.Where(IsOpen)));
        return all;

        async Task<bool> EndedAsync()
        {
            await Task.WhenAll((pumps.Length == 0 ? [Pump] : pumps).Select(p => p.RunAsync()));
            all = await OfBatchAsync(batch);
            return !all.Exists(IsOpen);
        }

        static bool IsOpen(Delivery delivery) => !Domain.Distribution.Deliveries.IsEnded(delivery.State);
    }

    public Task<List<Delivery>> OfBatchAsync(string batch) => Deliveries.OfBatchAsync(batch, default).ToListAsync().AsTask();

    /// <summary>The mails that were caught for addresses that begin with a name.</summary>
    public async Task<List<CaughtMail>> CaughtAsync(string name)
    {
        var all = await mails.GetFromJsonAsync<JsonElement>("api/email");
        return [.. all.EnumerateArray().Select(Read).Where(m => m.To.StartsWith(name, StringComparison.Ordinal))];
    }

    /// <summary>A mail as it came over the line.</summary>
    public Task<string> SourceAsync(CaughtMail mail) => mails.GetStringAsync($"api/email/{mail.Id}/source");

    /// <summary>A file in a mail.</summary>
    public Task<byte[]> AttachmentAsync(CaughtMail mail, string name) =>
        mails.GetByteArrayAsync($"api/email/{mail.Id}/attachment/{Uri.EscapeDataString(name)}");

    private static CaughtMail Read(JsonElement mail)
    {
        var to = mail.GetProperty("envelope").GetProperty("to").EnumerateArray().Select(t => t.GetProperty("address").GetString());
        return new CaughtMail(mail.Text("id"), string.Join(',', to), mail.GetProperty("headers").Text("message-id"), mail);
    }
}
