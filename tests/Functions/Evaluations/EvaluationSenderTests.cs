using Microsoft.Extensions.Options;
using Reporting.FunctionTests.Tables;
using static Reporting.Unit.Meetings.SampleMeeting;
using Xunit;

namespace Reporting.FunctionTests.Evaluations;

/// <summary>Jobcentres are asked once about a meeting as it was held, on a real storage.</summary>
[Collection(nameof(AzuriteFixture))]
public sealed class EvaluationSenderTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly EvaluationAnswer Good = new(EvaluationGrade.VeryMuch, EvaluationGrade.Much, EvaluationGrade.DoNotKnow);
    private static int marks;
    private readonly FixedClock clock = new(new DateTimeOffset(2026, 3, 25, 8, 0, 0, TimeSpan.Zero)); // the day after the meeting
    private readonly string region = $"v{Interlocked.Increment(ref marks)}";
    private StorageAccount account = null!;
    private MeetingRepository meetings = null!;
    private EvaluationRepository evaluations = null!;
    private StandardRepository standards = null!;
    private DeliveryRepository deliveries = null!;
    private EvaluationSender sender = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Id => new MeetingId(2026, region, "0123456789ab").ToString();

    public async ValueTask InitializeAsync()
    {
        account = StorageAccount.FromConnectionString(azurite.ConnectionString);
        (meetings, evaluations) = (new MeetingRepository(account, clock), new EvaluationRepository(account, clock));
        (standards, deliveries) = (new StandardRepository(account, clock), new DeliveryRepository(account, clock));
        var (catalogue, book) = (Unit.Seeds.SeedFolders.Of2026, new ContactRepository(account, clock));
        var signer = new LinkSigner(() => "a-links-key-for-tests-of-32-letters", clock);
        var site = new SiteLinks(signer, new("https://overblik.example/"), clock);
        sender = new(catalogue, meetings, evaluations, standards, book, new(deliveries, new Queues(account), clock),
            new(catalogue, site, new(new(account, clock), site, signer), Options.Create(new MailOptions())), new(site, signer), clock);
        await meetings.PlanAsync(Of(areas: ["751", "740"]) with { Id = Id },
            new(null, new Dictionary<string, string> { ["751"] = "chef@jobcenter.example" }), "ABC", Token);
    }

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task EachIsAskedOnceHoweverOftenAndHoweverManyAtOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => OrderAsync()));
        clock.Now = clock.Now.AddDays(1);
        await OrderAsync();
        var mail = Assert.Single(await MailsAsync());
        Assert.Equal((DeliveryKind.Evaluation, "751", $"{Id}|evaluation20260325|751"), (mail.Kind, mail.Subscriber, mail.Id));
        Assert.Equal(["740", "751"], (await evaluations.OfAsync(Id, Token)).Select(e => e.Area)); // asked, though it has no address
        var written = (await sender.WriteAsync(mail, "overblik.example", Token))!;
        Assert.Contains("https://overblik.example/meetings/evaluation/", written.Content.Text);

        await evaluations.AnswerAsync(Id, "751", 0, Good, "Aarhus", Token);
        Assert.Null(await sender.WriteAsync(mail, "overblik.example", Token)); // it has answered already
    }

    [Fact]
    public async Task OneThatGetsAnAddressLaterIsMailedAndNobodyElseAgain()
    {
        await OrderAsync();
        clock.Now = clock.Now.AddDays(3);
        var known = (await meetings.FindAsync(Id, Token))!;
        await meetings.ChangeAsync(Id, known.Version, m => m with { Place = "Sal 2" }, "ABC", "changed", null,
            new(null, new Dictionary<string, string> { ["751"] = "chef@jobcenter.example", ["740"] = "leder@jobcenter.example" }), Token);
        foreach (var _ in new[] { "once", "twice" }) await OrderAsync();
        Assert.Equal(["740", "751"], (await MailsAsync()).Select(m => m.Subscriber).Order());
    }

    [Fact]
    public async Task OneThatAnsweredWithoutAMailGetsNoneWhenItHasAnAddress()
    {
        await OrderAsync();
        await evaluations.AnswerAsync(Id, "740", 0, Good, "Silkeborg", Token);
        var known = (await meetings.FindAsync(Id, Token))!;
        await meetings.ChangeAsync(Id, known.Version, m => m, "ABC", "changed", null,
            new(null, new Dictionary<string, string> { ["740"] = "leder@jobcenter.example" }), Token);
        await OrderAsync();
        Assert.Equal("751", Assert.Single(await MailsAsync()).Subscriber);
    }

    [Fact]
    public async Task NothingIsAskedBeforeTheMeetingOrOfWhatIsCalledOffOrNotAskedAfter()
    {
        clock.Now = clock.Now.AddDays(-1);
        await OrderAsync(); // on the day itself
        clock.Now = clock.Now.AddDays(1);
        await standards.ChooseAsync(2026, region, MeetingStandard.Common, EvaluationScope.None, "ABC", Token);
        await OrderAsync();
        await standards.ChooseAsync(2026, region, MeetingStandard.Four, null, "ABC", Token); // leaves that as it is
        await OrderAsync();
        await standards.ChooseAsync(2026, region, MeetingStandard.Four, EvaluationScope.Dialogue, "ABC", Token);
        await ChangeAsync(m => m with { Cancelled = true });
        await OrderAsync();
        Assert.Empty(await MailsAsync());
        Assert.Empty(await evaluations.OfAsync(Id, Token));
    }

    [Fact]
    public async Task AMeetingThatWasMovedAfterwardsIsAskedAboutAnewAndACorrectedDayIsNot()
    {
        await OrderAsync();
        await evaluations.AnswerAsync(Id, "751", 0, Good, "Aarhus", Token);
        var first = Assert.Single(await MailsAsync());
        await ChangeAsync(m => m with { Date = Day.AddDays(-1) });
        await OrderAsync();
        Assert.Single(await MailsAsync());

        await ChangeAsync(m => m with { Date = Day.AddDays(10) });
        await OrderAsync();
        Assert.Null(await sender.WriteAsync(first, "overblik.example", Token)); // nothing to answer until it is held
        clock.Now = clock.Now.AddDays(11);
        await OrderAsync();
        Assert.Equal([first.Id, $"{Id}|evaluation20260405|751"], (await MailsAsync()).Select(m => m.Id));
        Assert.Null(await sender.WriteAsync(first, "overblik.example", Token));
        var asked = await evaluations.FindAsync(Id, "751", Token);
        Assert.Null(asked.Answer);
        Assert.Single(asked.Earlier);
    }

    private async Task OrderAsync() => await sender.OrderAsync((await meetings.FindAsync(Id, Token))!, Token);

    private async Task ChangeAsync(Func<Meeting, Meeting> change)
    {
        var known = (await meetings.FindAsync(Id, Token))!;
        await meetings.ChangeAsync(Id, known.Version, change, "ABC", "changed", null, null, Token);
    }

    private async Task<List<Delivery>> MailsAsync() =>
        await deliveries.OfBatchAsync(MeetingLedger.BatchOf(Id), Token).ToListAsync(Token);
}
