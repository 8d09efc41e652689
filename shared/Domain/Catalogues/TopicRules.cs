namespace Reporting.Domain.Catalogues;

/// <summary>What must hold for a catalogue's topics. A catalogue may have none at all: then each indicator is its own.</summary>
internal static class TopicRules
{
    private const string TopicsFile = "topics.json";
    private const string IndicatorsFile = "indicators.json";

    /// <summary>Every broken rule.</summary>
    public static IEnumerable<CatalogueError> ValidationErrors(CatalogueParts parts) =>
        [.. parts.Topics.SelectMany(t => OfTopic(t, parts)), .. parts.Indicators.SelectMany(i => OfIndicator(i, parts.Topics))];

    private static IEnumerable<CatalogueError> OfTopic(Topic topic, CatalogueParts parts)
    {
        CatalogueError Mistake(string field, string problem) => new(TopicsFile, topic.Id, field, problem);

        if (string.IsNullOrWhiteSpace(topic.Name)) yield return Mistake("name", "is empty");
        if (string.IsNullOrWhiteSpace(topic.NameEn)) yield return Mistake("nameEn", "is empty");
        var members = parts.Indicators.Where(i => i.Topic == topic.Id).ToList();
        if (members.Count == 0) yield return Mistake("id", $"no indicator in {IndicatorsFile} names it; name it there or take it out");
        if (topic.Lead.Length == 0)
        {
            yield return Mistake("lead", "is missing; name the indicator that represents the topic");
            yield break;
        }

        if (parts.Indicators.FirstOrDefault(i => i.Id == topic.Lead) is not { } lead)
        {
            yield return Mistake("lead", $"'{topic.Lead}' is not an indicator");
            yield break;
        }

        if (lead.Topic != topic.Id) yield return Mistake("lead", $"'{lead.Id}' has the topic '{lead.Topic}'; name one that has this topic");
        if (lead.Polarity == Polarity.None && members.Exists(i => i.Polarity != Polarity.None))
            yield return new(IndicatorsFile, lead.Id, "polarity",
                $"is none, and yet '{lead.Id}' leads the topic '{topic.Id}'; let one lead of which better and worse can be said");
    }

    private static IEnumerable<CatalogueError> OfIndicator(Indicator indicator, IReadOnlyList<Topic> topics)
    {
        CatalogueError Mistake(string problem) => new(IndicatorsFile, indicator.Id, "topic", problem);

        if (indicator.Topic is not { } id)
        {
            if (topics.Count > 0) yield return Mistake($"is missing; write one of {string.Join(", ", topics.Select(t => t.Id))}");
        }
        else if (topics.All(t => t.Id != id)) yield return Mistake($"'{id}' is not a topic in {TopicsFile}");
    }
}
