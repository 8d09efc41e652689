using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Reporting.FunctionTests.Publishing;

/// <summary>January 2027 is public: Region Hovedstaden and Region Sjælland have ended, and Region Østdanmark carries them on.</summary>
public sealed class EndedAreaTests(EndedAreaWorld world) : IClassFixture<EndedAreaWorld>
{
    private static readonly Period January = EndedAreaWorld.January;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

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
        using var answer = await world.Http.GetAsync(address, Stop);
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
        using var answer = await world.Http.GetAsync(address, Stop);
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
        using var found = await world.Http.GetAsync("/search?q=hovedstad", Stop);
        Assert.Equal("/regions/086", found.Headers.Location?.ToString());
        var form = await world.Http.GetStringAsync("/subscriptions?areas=084", Stop);
        Assert.DoesNotContain("value=\"084\"", form, StringComparison.Ordinal);
        Assert.Matches("value=\"086\"[^>]*checked", form);
    }

    [Fact]
    public async Task ASignUpForItNamesTheSuccessor()
    {
        using var body = new StringContent("""{"mail":"a@region.example","areas":["084"],"kinds":["digest"]}""", Encoding.UTF8, "application/json");
        using var answer = await world.Http.PostAsync("/api/subscriptions", body, Stop);
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
        var carried = new List<string>();
        for (var i = 0; i < 4; i++) carried.Add((await FindAsync(i)).Id);
        var other = (await FindAsync(4)).Id;
        var told = await Deliveries.OfBatchAsync(DeliveryRepository.Successions, Stop).ToListAsync(Stop);
        Assert.Equal(carried.Order(StringComparer.Ordinal),
            told.Select(d => d.Subscriber).Where(s => s == other || carried.Contains(s)).Order(StringComparer.Ordinal));
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
        Assert.Equal(news.Id, Assert.Single(
            await Deliveries.OfBatchAsync(DeliveryRepository.Successions, Stop).Where(d => d.Subscriber == her.Id).ToListAsync(Stop)).Id);
    }

    private SubscriberRepository Subscribers => world.App.Services.GetRequiredService<SubscriberRepository>();

    private DeliveryRepository Deliveries => world.App.Services.GetRequiredService<DeliveryRepository>();

    private SubscriberSuccession Succession => world.App.Services.GetRequiredService<SubscriberSuccession>();

    private async Task<Subscriber> FindAsync(int i) => (await Subscribers.FindByMailAsync(Mail(i), Stop))!;

    private async Task<IReadOnlyList<string>> RegionsAsync(string address) =>
        [.. (await world.Http.GetFromJsonAsync<JsonElement>(address, Stop)).EnumerateArray().Where(a => a.GetProperty("kind").GetString() == "region")
            .Select(a => a.GetProperty("code").GetString()!)];

    private static string Mail(int i) => $"person{i}@region.example";

    private static SubscriptionChoice Choice(string areas) => new(areas.Split(' '), SubscriptionKinds.Overview, Language.Danish, false);
}
