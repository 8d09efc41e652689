using Microsoft.Extensions.Logging.Abstractions;
using Reporting.EndToEnd.Faults;
using Reporting.EndToEnd.Mail;
using Reporting.Application.Access;
using Reporting.Local.Azurite;
using Reporting.Local.Host;
using Xunit;

namespace Reporting.EndToEnd.Security;

/// <summary>
/// The app behind the host that checks keys, twice on one storage: once with the sign-in of a developer's machine and once
/// with App Service's. There is a month, a meeting, orders and a subscriber to reach for.
/// </summary>
public sealed class SecurityWorld : IAsyncLifetime
{
    /// <summary>The key that the host asks for.</summary>
    public const string Key = "function-key-of-the-tests";

    /// <summary>The area that the meetings and orders are about, and its region.</summary>
    public const string Area = "760", Region = "082";

    private const string Secret = "a-links-key-for-tests-of-32-letters";
    private readonly LinkSigner signer = new(() => Secret, TimeProvider.System);
    private AzuriteProcess azurite = null!;
    private LocalHost[] hosts = [];

    /// <summary>The hosts' addresses, by how people sign in.</summary>
    internal IReadOnlyDictionary<SignInWay, Uri> Sites { get; private set; } = null!;

    /// <summary>The app itself, without a host before it.</summary>
    internal WorkerApp App { get; private set; } = null!;

    /// <summary>The storage, seen directly.</summary>
    public StorageAccount Account { get; private set; } = null!;

    /// <summary>The id of a meeting that was held yesterday.</summary>
    public string Held { get; private set; } = "";

    /// <summary>The id of a meeting whose minutes were sent for approval.</summary>
    public string Sent { get; private set; } = "";

    /// <summary>The id of a meeting that is to come.</summary>
    public string Coming { get; private set; } = "";

    /// <summary>The id of a meeting pack.</summary>
    public string Pack { get; private set; } = "";

    /// <summary>The id of an entry of the knowledge bank that is not public.</summary>
    public string Entry { get; private set; } = "";

    /// <summary>The id of a case of intervention.</summary>
    public string Case { get; private set; } = "";

    /// <summary>The id of a trial, with a score at its start.</summary>
    public string Trial { get; private set; } = "";

    /// <summary>The id of a newsletter of the region that is sent and is not public.</summary>
    public string Letter { get; private set; } = "";

    /// <summary>The id of a report.</summary>
    public string Report { get; private set; } = "";

    /// <summary>The id of a subscriber.</summary>
    public string Subscriber { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        azurite = await AzuriteProcess.StartAsync(null);
        Account = StorageAccount.FromConnectionString(azurite.ConnectionString);
        App = new WorkerApp(Settings("development"));
        var app = App.StartAsync();
        hosts = await Task.WhenAll(StartAsync("development"), StartAsync("appservice"));
        Sites = new Dictionary<SignInWay, Uri> { [SignInWay.Development] = hosts[0].BaseAddress,
            [SignInWay.AppService] = hosts[1].BaseAddress };
        await app;
        await PublishAsync();
        (Held, Coming) = (await PlanAsync(-1), await PlanAsync(10));
        Sent = await PlanAsync(Region, Area, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-3),
            new("Vi talte.", true, [], []) { Approval = new(1, 1, DateTimeOffset.UtcNow, "ABC") });
        Pack = await OrderAsync(new(Period.Parse("2026M03"), 1) { Pack = new(MeetingKind.Individual, [Area]) });
        Report = await OrderAsync(
            new(Period.Parse("2026M03"), 1) { Report = new("key-figures", [Area], "Ringkøbing-Skjern", Language.Danish) });
        await WriteAsync();
        var people = new SubscriberRepository(Account, TimeProvider.System);
        await people.AddAsync("door@jobcenter.example", new([Area], SubscriptionKinds.Overview, Language.Danish, false), default);
        Subscriber = (await people.FindByMailAsync("door@jobcenter.example", default))!.Id;
    }

    public async ValueTask DisposeAsync()
    {
        await (App?.DisposeAsync() ?? default);
        foreach (var host in hosts) await host.DisposeAsync();
        await (azurite?.DisposeAsync() ?? default);
    }

    /// <summary>The mark of a caller's forms, which says itself how long it holds.</summary>
    internal string MarkOf(string id, bool valid = true) =>
        signer.Sign(LinkPurposes.Form, $"{DateTimeOffset.UtcNow.AddHours(valid ? 1 : -1).ToUnixTimeSeconds()} {id}", null);

    /// <summary>A link's token.</summary>
    /// <param name="purpose">One of <see cref="LinkPurposes"/>.</param>
    /// <param name="valid">False for one that was valid until a minute ago.</param>
    internal string Sign(string purpose, string payload, bool valid = true) =>
        signer.Sign(purpose, payload, DateTimeOffset.UtcNow + (valid ? TimeSpan.FromHours(1) : TimeSpan.FromMinutes(-1)));

    private async Task WriteAsync()
    {
        (Entry, Case) = ("2026-4f2a9c1d0b7e", "2026-5a3b0d2e1c8f");
        (Trial, Letter) = ("2026-6b4c1e3f2d9a", "2026-7c5d2f4a3e0b");
        await new NewsletterRepository(Account, TimeProvider.System).SaveAsync(
            new(Letter, Region, "Nyt om tallene")
            {
                Lead = "Ledigheden falder.", Sending = new(DateTimeOffset.UtcNow, "ABC") { Planned = DateTimeOffset.UtcNow },
            }, "ABC", default);
        await new KnowledgeRepository(Account, TimeProvider.System).SaveAsync(
            new(Entry, Area, "dagpengeledighed", KnowledgeKind.Practice, "Tidlig kontakt"), "ABC", default);
        await new CaseRepository(Account, TimeProvider.System).SaveAsync(
            new(Case, Area, "dagpengeledighed", "dialog", new(2026, 3, 1)), "ABC", default);
        await new TrialRepository(Account, TimeProvider.System).SaveAsync(new(Trial, "Fælles indgang", new(2026, 3, 1))
        {
            Areas = [Area], Criteria = [new(1, "Lokal opbakning") { Scores = [new(Area, TrialTime.Start, 2)] }],
        }, "ABC", default);
    }

    // A month in which the source has no figures, so that nothing need be imported: its pages are there, and empty.
    private async Task PublishAsync()
    {
        var (catalogue, runs, store) =
            (CatalogueFolder.Read(Unit.Repository.Path("seeds", "2026")), new RunRepository(Account, TimeProvider.System),
                new RunStore(Account));
        await MailMonth.MakeAsync(Account, "2026M03-000001");
        var run = (await runs.FindAsync(Period.Parse("2026M03"), 1, default))!;
        var figures = new MonthFigures(catalogue, new Panel(), run.Month);
        await Parallel.ForEachAsync(catalogue.AreasIn(run.Month),
            async (area, _) => await store.WriteAsync(figures.Slice(run.Stamp, area), default));
        await Parallel.ForEachAsync(catalogue.Parts.Groups.Where(g => g.MembersIn(run.Month).Count > 0), async (group, _) =>
            await store.WriteAsync(run.Stamp, GroupComparison.Slice(figures, group), default));
        await store.WriteListAsync<Verdict>(run.Stamp, "verdicts", [], default);
        await runs.PublishAsync(run, default);
    }

    /// <summary>Plans a meeting.</summary>
    internal async Task<string> PlanAsync(string region, string area, DateOnly day, Minutes? minutes = null)
    {
        var meeting = new Meeting
        {
            Id = $"{day.Year}-{region}-{Guid.NewGuid().ToString("N")[..12]}", Kind = MeetingKind.Individual, Areas = [area], Date = day,
            Place = "Sal 1",
            Minutes = minutes,
        };
        return (await new MeetingRepository(Account, TimeProvider.System).PlanAsync(meeting, MeetingContacts.None, "ABC", default)).Id;
    }

    // In so many days from today.
    private Task<string> PlanAsync(int days) => PlanAsync(Region, Area, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(days));

    /// <summary>Orders documents, as if they were made already, so that no figures are needed.</summary>
    /// <param name="by">The role that orders them.</param>
    internal async Task<string> OrderAsync(OrderContent content, string by = "region:" + Region)
    {
        var (id, repository, store) = (OrderIds.Of(content), new OrderRepository(Account, TimeProvider.System), new OrderStore(Account));
        await store.KeepAsync(id, content, default);
        await repository.AddAsync(id, content, by, default);
        await store.WriteAsync(id, "pack.pdf", "application/pdf", SmallPdf.Bytes(), default);
        await repository.MadeAsync(id, OrderParts.Whole, default);
        await repository.EndAsync((await repository.FindAsync(id, default))!, default);
        return id;
    }

    private Task<LocalHost> StartAsync(string signIn) => LocalHost.StartAsync(
        new LocalHostOptions(Unit.Repository.Path("functions", "bin", "Release", "net10.0"), Settings(signIn)), NullLoggerFactory.Instance);

    private Dictionary<string, string> Settings(string signIn) => new(Timers.Settings())
    {
        ["AzureWebJobsStorage"] = azurite.ConnectionString, ["Jobindsats__BaseAddress"] = "http://127.0.0.1:1/",
        ["Jobindsats__Token"] = "none",
        ["Links__Key"] = Secret, ["Site__Address"] = "http://127.0.0.1:7071/",
        ["WEBSITE_SITE_NAME"] = signIn == "appservice" ? "reporting" : "",
        ["Site__SignIn"] = signIn, ["Site__Roles"] = SiteCaller.RoleSetting, ["Runner__FunctionKey"] = Key,
        ["Runner__MasterKey"] = "master-key-of-the-tests",
    };
}

/// <summary>The tests that knock at the same doors.</summary>
[CollectionDefinition(nameof(SecurityWorld))]
public sealed class SecurityCollection : ICollectionFixture<SecurityWorld>;
