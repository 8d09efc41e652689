using Microsoft.Extensions.DependencyInjection;
using Reporting.FunctionTests.Tables;
using Xunit;

namespace Reporting.FunctionTests.Newsletters;

/// <summary>A newsletter on a real storage: each mail once, however it is pressed and wherever it is cut off.</summary>
public sealed class NewsletterSendingTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string Region = "081";
    private static int marks;
    private readonly string id = $"2026-{Interlocked.Increment(ref marks):x12}";
    // Of each test its own, since all share their subscribers.
    private readonly string area = new[] { "773", "787", "810", "813", "820", "840", "846", "849", "851", "860" }[marks % 10];
    private ServiceProvider services = null!;
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var account = StorageAccount.FromConnectionString(azurite.ConnectionString);
        await StorageLayout.CreateAsync(account, Token);
        var all = new ServiceCollection();
        all.AddLogging();
        var catalogue = CatalogueFolder.Read(Unit.Repository.Path("seeds", "2026"));
        all.AddApp(account, () => catalogue, ("Links__Key", new string('k', 40)), ("Mail__From", "overblik@example.dk"));
        services = all.BuildServiceProvider();
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    [Fact]
    public async Task PressedByManyAndPlannedByManyEachSubscriberGetsOneMail()
    {
        var (people, draft) = (await PeopleAsync(20), await DraftAsync());
        await SubscribeAsync("andre", "101", SubscriptionKinds.Newsletters);
        await SubscribeAsync("kun-besked", area, SubscriptionKinds.Alerts);
        var pressed = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Of<NewsletterSender>().SendAsync(draft, $"{i}", Token)));
        Assert.Single(pressed, p => p.Outcome == KeptOutcome.Done);
        Assert.NotEqual(NewsletterState.Draft, (await LetterAsync()).State);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TolerantPlanAsync()));
        await PlanAsync();

        Assert.Equal(people.Order(), (await MailsAsync()).Select(m => m.Subscriber).Order());
        var sent = await LetterAsync();
        Assert.Equal((NewsletterState.Sent, people.Count), (sent.State, sent.Sending!.Receivers));
        await SubscribeAsync("senere", area, SubscriptionKinds.Newsletters);
        await PlanAsync();
        Assert.Equal(people.Count, (await MailsAsync()).Count); // what is sent is sent
        var late = await Of<NewsletterRepository>().SaveAsync(draft with { Title = "Rettet" }, "X", Token);
        Assert.Equal((KeptOutcome.Conflict, sent.Title), (late.Outcome, late.Now!.Title));
    }

    [Fact]
    public async Task WhatWasCutOffHalfWayIsFinished()
    {
        var (people, draft) = (await PeopleAsync(3), await DraftAsync());
        // The plan was written down and nothing else: it comes to nothing, and holds up nobody.
        await Of<DeliveryRepository>().AddAsync(Plan(), Token);
        await DeliverPlanAsync();
        Assert.Equal(DeliveryState.NotNeeded, (await PlanRowAsync()).State);
        Assert.Empty(await MailsAsync());

        await Of<NewsletterSender>().SendAsync(draft, "ABC", Token);
        Assert.Equal(DeliveryState.Waiting, (await PlanRowAsync()).State);
        // One mail was written down, and taken by the mail server, before the process died.
        var first = Mail(people[0]);
        await Of<DeliveryRepository>().AddAsync(first, Token);
        await Of<DeliveryRepository>().EndAsync(first, DeliveryState.Sent, null, Token);
        await DeliverPlanAsync();
        var mails = await MailsAsync();
        Assert.Equal(people.Order(), mails.Select(m => m.Subscriber).Order());
        Assert.Equal(DeliveryState.Sent, mails.Single(m => m.Subscriber == people[0]).State);
        Assert.Equal((NewsletterState.Sent, 3), ((await LetterAsync()).State, (await LetterAsync()).Sending!.Receivers));
        Assert.Equal(DeliveryState.NotNeeded, (await PlanRowAsync()).State);

        // A plan that was given up is taken up again by the button.
        await Of<NewsletterSender>().OrderAsync(await LetterAsync(), Token);
        Assert.Equal(DeliveryState.NotNeeded, (await PlanRowAsync()).State); // of one that is sent there is nothing to do
    }

    [Fact]
    public async Task WhoHasLeftGetsNothingAndLeavesNothingElse()
    {
        var both = await SubscribeAsync("begge", area, SubscriptionKinds.Newsletters | SubscriptionKinds.Alerts);
        var only = await SubscribeAsync("kun-brev", area, SubscriptionKinds.Newsletters);
        await Of<NewsletterSender>().SendAsync(await DraftAsync(), "ABC", Token);
        await PlanAsync();
        var written = (await Of<MailComposer>().WriteAsync(Mail(both.Id), both, "example.dk", Token))!;
        var (subscriber, kinds) = LinkPayload.ReadLeave(
            Of<LinkSigner>().Open(LinkPurposes.Leave, written.Envelope.Leave!.Segments[^1]).Payload);
        Assert.Equal((both.Id, SubscriptionKinds.Newsletters), (subscriber, kinds));
        var again = (await Of<MailComposer>().WriteAsync(Mail(both.Id), both, "example.dk", Token))!;
        Assert.Equal(written.Envelope.MessageId, again.Envelope.MessageId);
        foreach (var who in new[] { both, only }) await Of<SubscriberRepository>().LeaveAsync(who.Id, kinds, Token);
        foreach (var who in new[] { both, only })
            await Of<Deliverer>().DeliverAsync(new(DeliveryRepository.NewsletterMailsOf(id), Mail(who.Id).Id), Token);
        Assert.All((await MailsAsync()).Where(m => m.Subscriber == both.Id || m.Subscriber == only.Id),
            m => Assert.Equal(DeliveryState.Cancelled, m.State));
        Assert.Equal(SubscriptionKinds.Alerts, (await Of<SubscriberRepository>().FindAsync(both.Id, Token))!.Choice.Kinds);
        Assert.Null(await Of<SubscriberRepository>().FindAsync(only.Id, Token));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://example.org/")]
    [InlineData("data:text/html,x")]
    [InlineData("https://a@example.org/")]
    [InlineData("//example.org")]
    [InlineData("https://example.org/\r\nBcc: x@example.org")]
    public async Task OnlyAddressesThatAreSafeCanBeLinkedTo(string address)
    {
        var (letter, errors) = (new Newsletter(id, Region, "Nyt") { Sections = [new("A", "")] }, new ValidationErrors());
        Assert.Null(await Of<NewsletterPicker>().PutInAsync(letter, new LinkWish(0, null, address, "Se her"), errors, Token));
        Assert.Equal("link-address", Assert.Single(errors.All).Field);
        errors = new();
        Assert.Null(await Of<NewsletterPicker>().PutInAsync(letter, new LinkWish(0, address, null, null), errors, Token));
        Assert.Equal("link-page", Assert.Single(errors.All).Field);
        var wish = new LinkWish(0, null, "https://example.org/a?b=1", "Se <her>");
        var sound = await Of<NewsletterPicker>().PutInAsync(letter, wish, new(), Token);
        Assert.Equal("https://example.org/a?b=1", Assert.Single(sound!.Sections[0].Links).Address);
    }

    private T Of<T>() where T : notnull => services.GetRequiredService<T>();

    private async Task<Newsletter> DraftAsync() => (await Of<NewsletterRepository>().SaveAsync(
        new(id, Region, "Nyt om tallene") { Lead = "Ledigheden falder.", Areas = [area] }, "ABC", Token)).Now!;

    private async Task<Newsletter> LetterAsync() => (await Of<NewsletterRepository>().FindAsync(id, Token))!;

    private Task PlanAsync() => Of<NewsletterPlanner>().PlanAsync(id, Token);

    // Who comes second to the end may be told so, and would be tried again.
    private async Task TolerantPlanAsync()
    {
        try
        {
            await PlanAsync();
        }
        catch (InvalidOperationException)
        {
        }
    }

    private Task DeliverPlanAsync() => Of<Deliverer>().DeliverAsync(new(DeliveryRepository.Newsletters, id), Token);

    private async Task<Delivery> PlanRowAsync() => (await Of<DeliveryRepository>().FindAsync(DeliveryRepository.Newsletters, id, Token))!;

    private Delivery Plan() => Of<MeetingLedger>().New(DeliveryRepository.Newsletters, id, DeliveryKind.NewsletterPlan, Region, [Region]);

    private Delivery Mail(string subscriber) => Of<MeetingLedger>().New(DeliveryRepository.NewsletterMailsOf(id),
        DeliveryPlan.Id(subscriber, DeliveryKind.Newsletter, id), DeliveryKind.Newsletter, subscriber, [Region]);

    private Task<List<Delivery>> MailsAsync() =>
        Of<DeliveryRepository>().OfBatchAsync(DeliveryRepository.NewsletterMailsOf(id), Token).ToListAsync(Token).AsTask();

    private async Task<List<string>> PeopleAsync(int count)
    {
        var people = new List<string>();
        for (var i = 0; i < count; i++) people.Add((await SubscribeAsync($"person{i}", area, SubscriptionKinds.Newsletters)).Id);
        return people;
    }

    private async Task<Subscriber> SubscribeAsync(string name, string where, SubscriptionKinds kinds)
    {
        var mail = $"{name}@{id}.example";
        await Of<SubscriberRepository>().AddAsync(mail, new([where], kinds, Language.Danish, false), Token);
        return (await Of<SubscriberRepository>().FindByMailAsync(mail, Token))!;
    }
}
