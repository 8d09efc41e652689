using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using Reporting.FunctionTests.Deletion;
using Reporting.FunctionTests.Tables;
using Reporting.Unit.Distribution;
using Xunit;

namespace Reporting.FunctionTests.Sending;

/// <summary>
/// What people send by a button, and what a timer asks about, is cut off at any request to the storage: from then on the process
/// makes none. Afterwards all mails come or none, and once the button is pressed again each has come once, by a real connection to
/// a mail server. What happens when the process dies while a mail goes over that connection is for <c>MailTests</c>.
/// </summary>
/// <remarks>The short form cuts off at some requests, as FAULTS_SEED has it; FAULTS=long at each.</remarks>
public sealed class SendingKillTests(AzuriteFixture azurite, ITestOutputHelper output) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const int StepOfTheShortForm = 4;
    private static int marks;
    private readonly ScriptedSmtp server = new();
    private readonly Catalogue catalogue = CatalogueFolder.Read(Unit.Repository.Path("seeds", "2026"));
    private ServiceProvider services = null!;

    public enum Sending
    {
        Material,
        Minutes,
        Newsletter,
        Evaluation,
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static DateOnly Today => DanishDay.Of(TimeProvider.System);

    public async ValueTask InitializeAsync()
    {
        var account = StorageAccount.FromConnectionString(azurite.ConnectionString);
        await StorageLayout.CreateAsync(account, Token);
        services = Process(account);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData(Sending.Material)]
    [InlineData(Sending.Minutes)]
    [InlineData(Sending.Newsletter)]
    [InlineData(Sending.Evaluation)]
    public async Task WhereverItIsCutOffEachGetsItsMailOnce(Sending what)
    {
        var isLong = Environment.GetEnvironmentVariable("FAULTS") == "long";
        var step = isLong ? 1 : StepOfTheShortForm;
        var kills = 0;
        for (var at = isLong ? 1 : 1 + new Random((int)Unit.Properties.Seed).Next(step); ; at += step, kills++)
        {
            var mark = $"{Interlocked.Increment(ref marks):x12}";
            var press = await PrepareAsync(what, mark);
            if (!await IsCutOffAsync(press, at)) break;
            await FinishAsync(what, mark);
            var alone = Mails(mark);
            Assert.True(alone.Count is 0 or 2, $"{what}, request {at}: {alone.Count} mails came.");
            // Letters about minutes are named by the second; nobody presses, and no timer ends a letter, within the same one.
            if (what == Sending.Minutes) await Task.Delay(TimeSpan.FromSeconds(1.1), Token);
            await press(services);
            await FinishAsync(what, mark);
            await FinishAsync(what, mark);
            Assert.True(Mails(mark).Count == 2 && Mails(mark).Distinct().Count() == 2,
                $"{what}, request {at}: {string.Join(' ', Mails(mark))}");
            await ForgetAsync(mark);
        }

        Assert.True(kills > 0, $"{what} made too few requests.");
        output.WriteLine($"{what}: cut off {kills} times");
    }

    // The process makes no request any longer; what it has in its hands is lost.
    private async Task<bool> IsCutOffAsync(Func<ServiceProvider, Task> press, int at)
    {
        var transport = new HookedTransport(at, () => throw new KilledException());
        await using var dying = Process(new(
            new BlobServiceClient(azurite.ConnectionString, new BlobClientOptions { Transport = transport }),
            new QueueServiceClient(azurite.ConnectionString, new QueueClientOptions { Transport = transport }),
            new TableServiceClient(azurite.ConnectionString, TableOptions.Create(transport: transport))));
        try
        {
            await press(dying);
        }
        catch (Exception) when (transport.Reached)
        {
            return true;
        }

        return transport.Reached;
    }

    // What is sent, ready to be; and the button, or the timer, with what whoever presses it has seen before.
    private async Task<Func<ServiceProvider, Task>> PrepareAsync(Sending what, string mark)
    {
        if (what == Sending.Newsletter) return await LetterAsync(mark);
        var meeting = await PlanAsync(what, mark);
        if (what == Sending.Material) await PackAsync(meeting);
        return what switch
        {
            Sending.Material => p => Of<MaterialSender>(p).SendAsync(meeting, "ABC", Token),
            Sending.Minutes => p => Of<MinutesApprovals>(p).SendAsync(meeting, 14, "ABC", Token),
            _ => p => Of<EvaluationSender>(p).OrderAsync(meeting, Token),
        };
    }

    private async Task<Meeting> PlanAsync(Sending what, string mark)
    {
        var meeting = SampleMeeting.Of(mark, date: Today.AddDays(what == Sending.Material ? 20 : -1), areas: ["751", "740"]);
        if (what == Sending.Minutes) meeting = meeting with { Minutes = SampleMeeting.Minutes() };
        return await Of<MeetingRepository>().PlanAsync(meeting, new(null, new Dictionary<string, string>
        {
            ["751"] = $"chef@{mark}.example", ["740"] = $"leder@{mark}.example",
        }), "ABC", Token);
    }

    private async Task PackAsync(Meeting meeting)
    {
        var content = new OrderContent(Period.Month(2026, 3), 1)
        {
            Pack = new(MeetingKind.Individual, meeting.Areas) { Meeting = meeting.Id, Date = meeting.Date },
        };
        var (id, orders) = (OrderIds.Of(content), Of<OrderRepository>());
        await Of<OrderStore>().KeepAsync(id, content, Token);
        await orders.AddAsync(id, content, "region:082", Token);
        foreach (var file in new[] { "pack.pdf", "pack-slides.pdf" })
            await Of<OrderStore>().WriteAsync(id, file, "application/pdf", "%PDF-1.4"u8.ToArray(), Token);
        await orders.MadeAsync(id, OrderParts.Whole, Token);
        await orders.EndAsync((await orders.FindAsync(id, Token))!, Token);
    }

    private async Task<Func<ServiceProvider, Task>> LetterAsync(string mark)
    {
        foreach (var name in new[] { "chef", "leder" })
            await Of<SubscriberRepository>().AddAsync(
                $"{name}@{mark}.example", new(["751"], SubscriptionKinds.Newsletters, Language.Danish, false), Token);
        var draft = (await Of<NewsletterRepository>().SaveAsync(
            new($"2026-{mark}", "082", "Nyt om tallene") { Lead = "Ledigheden falder.", Areas = ["751"] }, "ABC", Token)).Now!;
        return async p =>
        {
            await Of<NewsletterSender>(p).SendAsync(draft, "ABC", Token);
            await Of<NewsletterPlanner>(p).PlanAsync(draft.Id, Token); // as the message does that the button sends
        };
    }

    // As the timers do: what was noted and not written down is, and what is open is sent.
    private async Task FinishAsync(Sending what, string mark)
    {
        if (what is Sending.Material or Sending.Evaluation)
        {
            var meeting = (await Of<MeetingRepository>().OfAsync(Today.AddDays(what == Sending.Material ? 20 : -1).Year, "082", Token))
                .Single(m => m.Id.EndsWith(mark, StringComparison.Ordinal));
            await Of<MaterialSender>().OrderAsync(meeting, Token);
            if (what == Sending.Evaluation) await Of<EvaluationSender>().OrderAsync(meeting, Token);
        }

        // The plan of a newsletter writes its mails down, so that there is something open again.
        for (var round = 0; round < 2; round++)
            foreach (var open in await Of<DeliveryRepository>().OpenAsync(Token).ToListAsync(Token))
                await Of<Deliverer>().DeliverAsync(new(open.Batch, open.Id), Token);
    }

    private async Task ForgetAsync(string mark)
    {
        foreach (var name in new[] { "chef", "leder" })
            if (await Of<SubscriberRepository>().FindByMailAsync($"{name}@{mark}.example", Token) is { } known)
                await Of<SubscriberRepository>().LeaveAsync(known.Id, SubscriptionKinds.Newsletters, Token);
    }

    private List<string> Mails(string mark) => [.. server.Commands.Where(c =>
        c.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase) && c.Contains(mark, StringComparison.Ordinal))];

    private T Of<T>(ServiceProvider? process = null) where T : notnull => (process ?? services).GetRequiredService<T>();

    private ServiceProvider Process(StorageAccount account)
    {
        var all = new ServiceCollection();
        all.AddLogging();
        all.AddApp(account, () => catalogue, ("Links__Key", new string('k', 40)), ("Mail__From", "overblik@example.dk"),
            ("Smtp__Host", "127.0.0.1"), ("Smtp__Port", $"{server.Port}"));
        return all.BuildServiceProvider();
    }
}
