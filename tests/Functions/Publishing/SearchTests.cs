using System.Net;
using Xunit;

namespace Reporting.FunctionTests.Publishing;

/// <summary>People find what they mean, however they write it.</summary>
public sealed class SearchTests(EndedAreaWorld world) : IClassFixture<EndedAreaWorld>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Åbenrå", "/areas/580")]
    [InlineData("A%CC%8Abenra%CC%8A", "/areas/580")]
    [InlineData("ålborg", "/areas/851")]
    [InlineData("Aeroe", "/areas/492")]
    [InlineData("aarhus kommune", "/areas/751")]
    [InlineData("Københavns Kommune", "/areas/101")]
    [InlineData("frederikshav", "/areas/813")]
    [InlineData("751", "/areas/751")]
    [InlineData("lyngby&q=taarbæk", "/areas/173")]
    public async Task ASearchThatFindsOneThingOpensIt(string asked, string address)
    {
        using var answer = await world.Http.GetAsync($"/search?q={asked}", Stop);
        Assert.Equal((HttpStatusCode.Redirect, address), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task HitsHaveTheirRegionsAndWhatBeginsAsAskedComesFirst()
    {
        var found = await world.Http.GetStringAsync("/search?q=al", Stop);
        string[] order =
            ["Albertslund</a><span> – Region Østdanmark", "/areas/201", "/areas/187", "Aalborg</a><span> – Region Nordjylland", "/ledige-ialt"];
        var places = order.Select(t => found.IndexOf(t, StringComparison.Ordinal)).ToList();
        Assert.True(places[0] > 0 && places.SequenceEqual(places.Order()), $"{string.Join(' ', places)}: {found}");
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=")]
    [InlineData("/search?q=%00%F0%9F%A6%86%FF")]
    [InlineData("/search?q=---")]
    [InlineData("/search?q=kommune")]
    [InlineData("/search?q=xyzzyxyzzyxyzzy")]
    [InlineData("/search?q=a&q=b&q=")]
    public async Task AnyQuestionIsAnswered(string address)
    {
        using var answer = await world.Http.GetAsync(address, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
