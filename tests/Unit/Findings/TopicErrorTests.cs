using Reporting.Unit.Seeds;
using Xunit;

namespace Reporting.Unit.Findings;

public sealed class TopicErrorTests
{
    [Theory]
    [InlineData("indicators.json", "\"topic\": \"ledighed-i-alt\"", "\"topic\": \"ledighed\"", "indicators.json", "ledige-ialt", "topic",
        "'ledighed' is not a topic in topics.json")]
    [InlineData("indicators.json", "\"topic\": \"ledighed-i-alt\",", "", "indicators.json", "ledige-ialt", "topic",
        "is missing; write one of ledighed-i-alt, dagpengeledighed")]
    [InlineData("topics.json", ",\n    \"lead\": \"ledige-ialt\"", "", "topics.json", "ledighed-i-alt", "lead", "is missing; name the indicator")]
    [InlineData("topics.json", "\"lead\": \"ledige-ialt\"", "\"lead\": \"ledige\"", "topics.json", "ledighed-i-alt", "lead",
        "'ledige' is not an indicator")]
    [InlineData("topics.json", "\"lead\": \"ledige-ialt\"", "\"lead\": \"ledige-dagpenge\"", "topics.json", "ledighed-i-alt", "lead",
        "'ledige-dagpenge' has the topic 'dagpengeledighed'")]
    [InlineData("indicators.json", "\"polarity\": \"lower\"", "\"polarity\": \"none\"", "indicators.json", "ledige-ialt", "polarity",
        "leads the topic 'ledighed-i-alt'")]
    [InlineData("topics.json", "\"id\": \"dagpengeledighed\"", "\"id\": \"ledighed-i-alt\"", "topics.json", "ledighed-i-alt", "id",
        "stands 2 times")]
    [InlineData("topics.json", "\"id\": \"fleksjob\"", "\"id\": \"fleks\"", "topics.json", "fleks", "id", "no indicator")]
    [InlineData("topics.json", "\"name\": \"Sygedagpenge\"", "\"name\": \"\"", "topics.json", "sygedagpenge", "name", "is empty")]
    public void A_mistake_is_reported_where_it_stands(
        string file, string from, string to, string inFile, string id, string field, string problem)
    {
        using var copy = new SeedCopy();
        var errors = copy.Replace(file, from, to).ValidationErrors();
        Assert.Contains(errors, m => m.File == inFile && m.Id == id && m.Field == field && m.Problem.Contains(problem));
    }

    [Fact]
    public void A_missing_file_is_the_one_mistake_reported()
    {
        using var copy = new SeedCopy();
        Assert.Contains("is missing in", Assert.Single(copy.Delete("topics.json").ValidationErrors()).Problem);
    }

    [Theory]
    [InlineData("2026")]
    [InlineData("2008")]
    public void Every_indicator_has_a_topic_and_every_topic_its_lead(string id)
    {
        var catalogue = CatalogueFolder.Read(SeedFolders.PathOf(id));
        Assert.All(catalogue.Indicators, i => Assert.Equal(i.Topic, catalogue.TopicOf(i).Id));
        Assert.All(catalogue.Topics, t => Assert.Equal(t, catalogue.TopicOf(catalogue.Indicator(t.Lead)!)));
    }

    [Fact]
    public void In_a_catalogue_without_topics_each_indicator_is_its_own()
    {
        var parts = FindingWorld.Catalogue.Parts;
        var plain = new Catalogue(parts with { Topics = [], Indicators = [.. parts.Indicators.Select(i => i with { Topic = null })] });
        Assert.Equal(plain.Indicators.Select(i => (i.Id, i.Name)), plain.Topics.Select(t => (t.Lead, t.Name)));
    }
}
