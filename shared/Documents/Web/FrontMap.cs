namespace Reporting.Documents.Web;

/// <summary>The month on the front page: one sentence, the map, and the same as a table.</summary>
/// <param name="Sentence">In how many areas there are performance concerns, and how many are new.</param>
/// <param name="Map">The map; null where the catalogue places no areas.</param>
/// <param name="Table">Every area with its region and the most serious thing that is said of it.</param>
public sealed record FrontMap(string Sentence, TileMapBlock? Map, TableBlock Table)
{
    /// <summary>A month.</summary>
    /// <param name="areas">All municipalities or jobcentres, in the order of the table.</param>
    /// <param name="findings">Theirs.</param>
    /// <param name="judged">The codes of those of which anything could be judged.</param>
    /// <param name="topic">The topic that is looked at alone; null for all.</param>
    /// <param name="query">What stands behind the addresses of the areas' pages.</param>
    public static FrontMap Of(Catalogue catalogue, Period month, IReadOnlyList<Area> areas, IReadOnlyList<LedFinding> findings,
        IReadOnlySet<string> judged, Language language, Topic? topic = null, string query = "")
    {
        var (map, words) = (new FindingMap(catalogue, month, language), new DocumentTexts(catalogue, language));
        var found = findings.Select(f => f.Finding).Where(f => topic is null || f.Topic == topic.Id).ToLookup(f => f.Area, StringComparer.Ordinal);
        var title = (topic is null ? words.Say("Det alvorligste i hvert område", "The most serious in each area")
            : words.Say($"{topic.Name} i hvert område", $"{topic.NameEn} in each area")) + ", " + words.Periods.Long(month);
        var drawn = map.Of(title, areas.Select(a => a.Code), Found);
        return new(Say(areas, Found, topic, words), drawn is null ? null : drawn with { Query = query }, Rows(catalogue, month, areas, Found, title, words));

        IEnumerable<Finding>? Found(string area) => judged.Contains(area) ? found[area] : null;
    }

    private static string Say(IReadOnlyList<Area> areas, Func<string, IEnumerable<Finding>?> found, Topic? topic, DocumentTexts words)
    {
        var known = areas.Select(a => found(a.Code)).OfType<IEnumerable<Finding>>().ToList();
        // Those of 2008 are jobcentres.
        var kind = areas.Any(a => a.Kind == AreaKind.Jobcentre) ? words.Say("jobcentre", "jobcentres") : words.Say("kommuner", "municipalities");
        if (known.Count == 0) return words.Say($"Ingen af de {areas.Count} {kind} kan vurderes", $"None of the {areas.Count} {kind} can be judged");
        var (troubled, fresh) = (known.Count(f => f.Any(x => x.IsProblem)), known.Sum(f => f.Count(x => x.IsNewProblem)));
        var have = words.Say("har resultatproblemer", troubled == 1 ? "has performance concerns" : "have performance concerns")
            + (topic is null ? "" : words.Say($" i emnet {topic.Name}", $" in the topic {topic.NameEn}"));
        return (troubled == 0 ? words.Say($"Ingen af {known.Count} {kind} {have}", $"None of {known.Count} {kind} {have}")
                : words.Say($"{troubled} af {known.Count} {kind} {have}", $"{troubled} of {known.Count} {kind} {have}"))
            + (fresh == 0 ? "" : fresh == 1 ? words.Say("; 1 er nyt", "; 1 is new") : words.Say($"; {fresh} er nye", $"; {fresh} are new"))
            + (areas.Count - known.Count is > 0 and var rest ? words.Say($"; {rest} kan ikke vurderes", $"; {rest} cannot be judged") : "");
    }

    private static TableBlock Rows(
        Catalogue catalogue, Period month, IReadOnlyList<Area> areas, Func<string, IEnumerable<Finding>?> found, string title, DocumentTexts words)
    {
        var texts = FindingText.In(words.Language);
        return new TableBlock(title,
            [
                new(words.Say("Område", "Area"), 2), new("Region", 2), new(words.Say("Det alvorligste", "The most serious"), 2),
                new(words.Say("Emne", "Topic"), 2),
            ],
            [.. areas.Select(a => Row(a, found(a.Code)))]);

        TableRow Row(Area area, IEnumerable<Finding>? known)
        {
            var most = known is null ? null : FindingMap.Most(known);
            return new(
            [
                new(area.Name), new(catalogue.RegionOf(area.Code, month)?.Name ?? ""),
                most is not null ? new(words.Marked(most.State, most.Direction)) { Colour = Palette.Of(most.State) }
                    : new(known is null ? words.Say("kan ikke vurderes", "cannot be judged") : ""),
                new(most is null ? "" : texts.Topic(most, catalogue)),
            ]);
        }
    }
}
