using System.Net;
using Reporting.FunctionTests.Publishing;
using Xunit;

namespace Reporting.FunctionTests.Hosting;

/// <summary>Parameters that stand more than once in an address, and answers that are made by a cookie.</summary>
public sealed class AddressTests(EndedAreaWorld world) : IClassFixture<EndedAreaWorld>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/regions?month=2026M12&month=2027M01", "month")]
    [InlineData("/areas/751?group=a&group=b", "group")]
    [InlineData("/api/findings?region=081&region=082", "region")]
    [InlineData("/api/problems?Month=2026M12&month=2027M01", "onth")]
    [InlineData("/?lang=da&lang=en", "lang")]
    public async Task AParameterThatTakesOneValueIsNotGuessedAt(string address, string named)
    {
        using var answer = await world.Http.GetAsync(address, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(named, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("state=watch,bad")]
    [InlineData("state=watch&state=bad")]
    [InlineData("state=watch,")]
    [InlineData("state=1")]
    public async Task EveryStateThatIsAskedForIsRead(string states)
    {
        foreach (var address in new[] { "/api/problems", "/api/findings" })
        {
            using var answer = await world.Http.GetAsync($"{address}?{states}", Stop);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains("Write watch, problem", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/regions", true)]
    [InlineData("/search?q=aarhus", true)]
    [InlineData("/nothing/here", true)]
    [InlineData("/areas/751/overview.pdf?group=none", true)]
    [InlineData("/conditions/none.csv", true)]
    [InlineData("/api/areas", false)]
    [InlineData("/api/figures/latest/figures.csv", false)]
    public async Task WhatCookiesChangeIsSaidToBe(string address, bool varies)
    {
        using var answer = await world.Http.GetAsync(address, Stop);
        Assert.Equal(varies, answer.Headers.Vary.Contains("Cookie"));
        Assert.Equal(varies, answer.Headers.CacheControl?.Private == true);
    }

    [Theory]
    [InlineData("/", "GET, HEAD, OPTIONS")]
    [InlineData("/areas/751", "GET, HEAD, OPTIONS")]
    [InlineData("/indicators/ledige-pct/areas.csv", "GET, HEAD, OPTIONS")]
    [InlineData("/subscriptions", "GET, HEAD, POST, OPTIONS")]
    public async Task OptionsTellsWhatAnAddressCanDo(string address, string allowed)
    {
        using var question = new HttpRequestMessage(HttpMethod.Options, address);
        using var answer = await world.Http.SendAsync(question, Stop);
        Assert.Equal((HttpStatusCode.NoContent, allowed), (answer.StatusCode, string.Join(", ", answer.Content.Headers.Allow)));
    }

    [Theory]
    [InlineData("figures.csv")]
    [InlineData("figures.xlsx")]
    [InlineData("figures.parquet")]
    [InlineData("history.csv.gz")]
    public async Task AllFiguresAreMadeOnceAndFetchedWhenTheyAreNewOnly(string file)
    {
        var address = $"/api/figures/latest/{file}";
        using var first = await world.Http.GetAsync(address, Stop);
        using var second = await world.Http.GetAsync(address, Stop);
        Assert.Equal((HttpStatusCode.OK, first.Headers.ETag), (second.StatusCode, second.Headers.ETag));
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(Stop), await second.Content.ReadAsByteArrayAsync(Stop));
        using var question = new HttpRequestMessage(HttpMethod.Get, address);
        question.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var same = await world.Http.SendAsync(question, Stop);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }

    [Theory]
    [InlineData("/api/figures/latest/figures.pdf", HttpStatusCode.NotFound, "figures.csv, figures.xlsx")]
    [InlineData("/api/figures/2019M01/figures.csv", HttpStatusCode.NotFound, "2019M01 is not published")]
    [InlineData("/api/figures/x/figures.csv", HttpStatusCode.BadRequest, "not a month")]
    public async Task WhatHasNoFileSaysWhichThereAre(string address, HttpStatusCode status, string said)
    {
        using var answer = await world.Http.GetAsync(address, Stop);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(said, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }
}
