using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Reporting.FunctionTests.Hosting;
using Reporting.FunctionTests.Tables;
using Xunit;

namespace Reporting.FunctionTests.Publishing;

/// <summary>January 2027 is public: Region Hovedstaden and Region Sjælland have ended, and Region Østdanmark carries them on.</summary>
public sealed class EndedAreaTests : IAsyncLifetime
{
    private static readonly Period December = Period.Month(2026, 12);
    private static readonly Period January = Period.Month(2027, 1);
    private readonly AzuriteFixture azurite = new();
    private WebApplication app = null!;
    private HttpClient http = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await azurite.InitializeAsync();
        var account = StorageAccount.FromConnectionString(azurite.ConnectionString);
        await StorageLayout.CreateAsync(account, Stop);
        app = await FunctionsApp.StartAsync(account, SeedFolders.Of2026, Stop);
        foreach (var month in new[] { December, January }) await PublishAsync(month);
        http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = new(app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        http?.Dispose();
        await (app?.DisposeAsync() ?? default);
        await azurite.DisposeAsync();
    }

    [Theory]
    [InlineData("/api/areas/084/verdicts", "086")]
    [InlineData("/api/areas/085/findings", "086")]
    [InlineData("/api/findings?region=084", "086")]
    [InlineData("/api/problems?region=085&month=2027M01", "086")]
    [InlineData("/api/overviews/latest/084.json", "086")]
    [InlineData("/api/overviews/2027M01/084.pdf?revision=1", "086")]
    [InlineData("/api/regions/084/standards?year=2027", "086")]
    [InlineData("/api/regions/084/year-plan.json?year=2027", "086")]
    [InlineData("/api/meetings?region=084&year=2027", "086")]
    [InlineData("/api/areas/086/findings?month=2026M12", "084")]
    [InlineData("/api/problems?region=086&month=2026M12", "085")]
    public async Task AnAreaThatIsNotThereInTheMonthIsNeverAnEmptyList(string address, string named)
    {
        using var answer = await http.GetAsync(address, Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Contains(named, body.GetProperty("detail").GetString(), StringComparison.Ordinal);
        if (!address.Contains("year", StringComparison.Ordinal))
            Assert.Contains(body.GetProperty(named == "086" ? "successors" : "predecessors").EnumerateArray(),
                a => a.GetProperty("code").GetString() == named);
    }

    [Theory]
    [InlineData("/regions/084", "/regions/086", "/regions/084?month=2026M12")]
    [InlineData("/areas/085?month=2027M01", "/regions/086?month=2027M01", "/regions/085?month=2026M12")]
    [InlineData("/regions/086?month=2026M12", "/regions/084?month=2026M12", "/regions/086?month=2027M01")]
    public async Task ItsPageTellsWhoCarriesItOnAndKeepsItsOwnMonths(string address, params string[] links)
    {
        using var answer = await http.GetAsync(address, Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Stop);
        Assert.All(links, l => Assert.Contains($"href=\"{l}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ListsSearchAndFormsOfferWhatIsThereNow()
    {
        Assert.Equal(["081", "082", "083", "086"], await RegionsAsync("/api/areas"));
        Assert.Equal(["081", "082", "083", "084", "085"], await RegionsAsync("/api/areas?month=2026M12"));
        Assert.Equal(6, (await RegionsAsync("/api/areas?month=all")).Count);
        var found = await http.GetStringAsync("/search?q=hovedstad", Stop);
        Assert.Contains("/regions/086", found, StringComparison.Ordinal);
        Assert.DoesNotContain("/regions/084", found, StringComparison.Ordinal);
        var form = await http.GetStringAsync("/subscriptions?areas=084", Stop);
        Assert.DoesNotContain("value=\"084\"", form, StringComparison.Ordinal);
        Assert.Matches("value=\"086\"[^>]*checked", form);
    }

    [Fact]
    public async Task ASignUpForItNamesTheSuccessor()
    {
        using var body = new StringContent("""{"mail":"a@region.example","areas":["084"],"kinds":["digest"]}""", Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync("/api/subscriptions", body, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("086", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SubscribersAreCarriedOnOnceWithOneMailHoweverOftenAndByHowMany()
    {
        var choices = new[] { "084", "085", "084 085 101", "086 084", "101" };
        foreach (var (i, areas) in choices.Index())
            Assert.True(await Subscribers.AddAsync(Mail(i), Choice(areas), Stop));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Succession.CarryAsync(January, Stop)));
        await Succession.CarryAsync(Period.Month(2027, 2), Stop);

        var expected = new[] { "086", "086", "086 101", "086", "101" };
        foreach (var (i, areas) in expected.Index()) Assert.Equal(areas, string.Join(' ', (await FindAsync(i)).Choice.Areas));
        var told = await Deliveries.OfBatchAsync(DeliveryRepository.Successions, Stop).ToListAsync(Stop);
        Assert.Equal(4, told.Count);
        Assert.Equal(4, told.DistinctBy(d => d.Subscriber).Count());
        Assert.DoesNotContain(told, d => d.Subscriber == FindAsync(4).Result.Id);
    }

    [Fact]
    public async Task WhatWasCutOffBeforeTheChoiceChangedIsFinishedWithoutASecondMail()
    {
        Assert.True(await Subscribers.AddAsync(Mail(9), Choice("085"), Stop));
        var her = await FindAsync(9);
        var news = CarriedSubscriber.News(her, SeedFolders.Of2026, January, DeliveryRepository.Successions, DateTimeOffset.UtcNow)!;
        Assert.True(await Deliveries.AddAsync(news, Stop)); // and then the process died

        await Succession.CarryAsync(Period.Month(2027, 2), Stop);

        Assert.Equal(["086"], (await FindAsync(9)).Choice.Areas);
        Assert.Equal(news.Id, Assert.Single(await Deliveries.OfBatchAsync(DeliveryRepository.Successions, Stop).ToListAsync(Stop)).Id);
    }

    private SubscriberRepository Subscribers => app.Services.GetRequiredService<SubscriberRepository>();

    private DeliveryRepository Deliveries => app.Services.GetRequiredService<DeliveryRepository>();

    private SubscriberSuccession Succession => app.Services.GetRequiredService<SubscriberSuccession>();

    private async Task<Subscriber> FindAsync(int i) => (await Subscribers.FindByMailAsync(Mail(i), Stop))!;

    private async Task<IReadOnlyList<string>> RegionsAsync(string address) =>
        [.. (await http.GetFromJsonAsync<JsonElement>(address, Stop)).EnumerateArray().Where(a => a.GetProperty("kind").GetString() == "region")
            .Select(a => a.GetProperty("code").GetString()!)];

    private async Task PublishAsync(Period month)
    {
        var runs = app.Services.GetRequiredService<RunRepository>();
        await runs.AddAsync(new Run
        {
            Month = month, Revision = 1, State = RunState.Completed, Fingerprint = new string('a', 64), Catalogue = "2026", Extracts = [],
            Areas = 1, Started = DateTimeOffset.UnixEpoch, Deadline = DateTimeOffset.UnixEpoch,
        }, Stop);
        await runs.PublishAsync((await runs.FindAsync(month, 1, Stop))!, Stop);
    }

    private static string Mail(int i) => $"person{i}@region.example";

    private static SubscriptionChoice Choice(string areas) => new(areas.Split(' '), SubscriptionKinds.Overview, Language.Danish, false);
}
