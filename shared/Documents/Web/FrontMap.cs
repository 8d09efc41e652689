namespace Reporting.Documents.Web;

/// <summary>The month on the front page: one sentence, the map, and the same as a table.</summary>
/// <param name="Sentence">In how many areas there are result problems, and how many are new.</param>
/// <param name="Map">The map; null where the catalogue places no areas.</param>
/// <param name="Table">Every area with its region and the most serious thing that is said of it.</param>
public sealed record FrontMap(string Sentence, TileMapBlock? Map, TableBlock Table)
{
    /// <summary>A month.</summary>
    /// <param name="areas">All municipalities or jobcentres, in the order of the table.</param>
    /// <param name="findings">Theirs.</param>
    public static FrontMap Of(
        Catalogue catalogue, Period month, IReadOnlyList<Area> areas, IReadOnlyList<LedFinding> findings, Language language)
    {
        var (map, words) = (new FindingMap(catalogue, month, language), new DocumentTexts(catalogue, language));
        var found = findings.Select(f => f.Finding).ToLookup(f => f.Area, StringComparer.Ordinal);
        var title = words.Say("Det alvorligste i hver kommune, ", "The most serious in each municipality, ") + words.Periods.Long(month);
        return new(Say(areas, found, words), map.Of(title, areas.Select(a => a.Code), a => found[a]),
            Rows(catalogue, areas, found, map, title, words));
    }

    private static string Say(IReadOnlyList<Area> areas, ILookup<string, Finding> found, DocumentTexts words)
    {
        var (troubled, fresh) = (areas.Count(a => found[a.Code].Any(f => f.IsProblem)), areas.Sum(a => found[a.Code].Count(f => f.IsNewProblem)));
        // Those of 2008 are jobcentres.
        var kind = areas.Any(a => a.Kind == AreaKind.Jobcentre) ? words.Say("jobcentre", "jobcentres") : words.Say("kommuner", "municipalities");
        var have = words.Say("har resultatproblemer", troubled == 1 ? "has result problems" : "have result problems");
        return (troubled == 0 ? words.Say($"Ingen af de {areas.Count} {kind} {have}", $"None of the {areas.Count} {kind} {have}")
                : words.Say($"{troubled} af {areas.Count} {kind} {have}", $"{troubled} of {areas.Count} {kind} {have}"))
            + (fresh == 0 ? "" : fresh == 1 ? words.Say("; 1 er nyt", "; 1 is new") : words.Say($"; {fresh} er nye", $"; {fresh} are new"));
    }

    private static TableBlock Rows(
        Catalogue catalogue, IReadOnlyList<Area> areas, ILookup<string, Finding> found, FindingMap map, string title, DocumentTexts words)
    {
        var texts = FindingText.In(words.Language);
        return new TableBlock(title,
            [
                new(words.Say("Område", "Area"), 2), new("Region", 2), new(words.Say("Det alvorligste", "The most serious"), 2),
                new(words.Say("Emne", "Topic"), 2),
            ],
            [.. areas.Select(a => Row(a, FindingMap.Most(found[a.Code])))]);

        TableRow Row(Area area, Finding? most) => new(
        [
            new(area.Name), new(map.RegionOf(area.Code)?.Name ?? ""),
            most is null ? new("") : new(words.Marked(most.State, most.Direction)) { Colour = Palette.Of(most.State) },
            new(most is null ? "" : texts.Topic(most, catalogue)),
        ]);
    }
}
