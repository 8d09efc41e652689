namespace Reporting.Documents.Web;

/// <summary>A month's findings on the map: each municipality with the sign of the most serious thing that is said of it.</summary>
/// <param name="month">The month, whose regions are shown.</param>
public sealed class FindingMap(Catalogue catalogue, Period month, Language language)
{
    private readonly VerdictText verdicts = VerdictText.In(language);

    /// <summary>The map; null where the catalogue places fewer than two of the areas.</summary>
    /// <param name="title">The message.</param>
    /// <param name="areas">The codes of the areas.</param>
    /// <param name="findings">An area's findings; null where it has no figures.</param>
    public TileMapBlock? Of(string title, IEnumerable<string> areas, Func<string, IEnumerable<Finding>?> findings)
    {
        var wanted = areas.ToHashSet(StringComparer.Ordinal);
        var squares = catalogue.Parts.Map.Where(t => wanted.Contains(t.Area)).Select(t => Square(t, findings(t.Area))).ToList();
        return squares.Count < 2 ? null
            : new TileMapBlock(title, string.Join(", ", squares.Select(s => $"{s.Name}: {s.Spoken}")), squares)
            {
                Note = Note(wanted.Select(a => findings(a) is { } found ? Most(found) : null).OfType<Finding>()),
            };
    }

    /// <summary>What matters most of an area's findings; null where none is found.</summary>
    public static Finding? Most(IEnumerable<Finding> findings) =>
        Finding.Sort(findings.Where(f => f.State != VerdictState.None)).FirstOrDefault();

    private MapSquare Square(MapTile tile, IEnumerable<Finding>? findings)
    {
        var area = catalogue.Area(tile.Area)!;
        var square = findings is null ? new MapSquare(tile, area.Name, NumberText.None, language.Say("intet tal", "no figure"), null)
            : Most(findings) is not { } most ? new(tile, area.Name, "", language.Say("intet særligt", "nothing special"), null)
            : new(tile, area.Name, VerdictTexts.Shape(most.State, most.Direction).Trim(), verdicts.Word(most.State, most.Direction),
                HeatColours.Of(most.State));
        return square with { Region = catalogue.RegionOf(tile.Area, month)?.Code };
    }

    private string Note(IEnumerable<Finding> found)
    {
        var signs = found.OrderByDescending(f => Seriousness.Rank(f.State)).ThenBy(f => f.State).ThenBy(f => f.Direction)
            .Select(f => verdicts.Marked(f.State, f.Direction)).Distinct().ToList();
        return language.Say("Hvert område er en lige stor firkant; stregerne skiller regionerne.",
            "Each area is a square of the same size; the lines part the regions.") + (signs.Count == 0 ? ""
            : language.Say(" Tegnet er det alvorligste, der er fundet: ", " The sign is the most serious thing found: ") + string.Join(", ", signs) + ".");
    }
}
