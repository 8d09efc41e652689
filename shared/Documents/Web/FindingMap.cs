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
    public TileMapBlock? Of(string title, IEnumerable<string> areas, Func<string, IEnumerable<Finding>?> findings) => Of(
        title, areas, a => findings(a) is not { } found ? null : Most(found) is { } most ? (most.State, most.Direction) : Nothing,
        language.Say("Tegnet er det alvorligste, der er fundet", "The sign is the most serious thing found"));

    /// <summary>The map of what is said of one indicator.</summary>
    /// <param name="verdicts">An area's verdict; null where it has none.</param>
    public TileMapBlock? OfVerdicts(string title, IEnumerable<string> areas, Func<string, Verdict?> verdicts) => Of(
        title, areas, a => verdicts(a) is { Gap: null } said ? (said.State, said.Direction) : null,
        language.Say("Tegnet er månedens vurdering af målingen", "The sign is the month's verdict on the indicator"));

    private TileMapBlock? Of(
        string title, IEnumerable<string> areas, Func<string, (VerdictState State, VerdictDirection Direction)?> sign, string what)
    {
        var wanted = areas.ToHashSet(StringComparer.Ordinal);
        var squares = catalogue.Parts.Map.Where(t => wanted.Contains(t.Area)).Select(t => Square(t, sign(t.Area))).ToList();
        return squares.Count < 2 ? null
            : new TileMapBlock(title, Alt(squares), squares)
            {
                Note = Note([.. wanted.Select(sign).OfType<(VerdictState State, VerdictDirection Direction)>()], what),
            };
    }

    /// <summary>What matters most of an area's findings; null where none is found.</summary>
    public static Finding? Most(IEnumerable<Finding> findings) =>
        Finding.Sort(findings.Where(f => f.State != VerdictState.None)).FirstOrDefault();

    // Those with a sign by name; each square has its own name beside it.
    private string Alt(IReadOnlyList<MapSquare> squares)
    {
        var rest = squares.Where(s => s.Fill is null).GroupBy(s => s.Spoken).Select(g => language.Say(
            $"{g.Count()} {(g.Count() == 1 ? "område" : "områder")}: {g.Key}", $"{g.Count()} {(g.Count() == 1 ? "area" : "areas")}: {g.Key}"));
        return string.Join(", ", squares.Where(s => s.Fill is not null).Select(s => $"{s.Name}: {s.Spoken}").Concat(rest));
    }

    private static readonly (VerdictState State, VerdictDirection Direction) Nothing = (VerdictState.None, VerdictDirection.None);

    private MapSquare Square(MapTile tile, (VerdictState State, VerdictDirection Direction)? sign)
    {
        var area = catalogue.Area(tile.Area)!;
        var square = sign is not { } said ? new MapSquare(tile, area.Name, NumberText.None, language.Say("intet tal", "no figure"), null)
            : said.State == VerdictState.None ? new(tile, area.Name, "", language.Say("intet særligt", "nothing special"), null)
            : new(tile, area.Name, VerdictTexts.Shape(said.State, said.Direction).Trim(), verdicts.Word(said.State, said.Direction),
                HeatColours.Of(said.State));
        return square with { Region = catalogue.RegionOf(tile.Area, month)?.Code };
    }

    private string Note(IReadOnlyList<(VerdictState State, VerdictDirection Direction)> found, string what)
    {
        var signs = found.Where(f => f.State != VerdictState.None).OrderByDescending(f => Seriousness.Rank(f.State)).ThenBy(f => f.State)
            .ThenBy(f => f.Direction).Select(f => verdicts.Marked(f.State, f.Direction)).Distinct().ToList();
        return language.Say("Hvert område er en lige stor firkant; stregerne skiller regionerne.",
            "Each area is a square of the same size; the lines part the regions.")
            + (signs.Count == 0 ? "" : $" {what}: {string.Join(", ", signs)}.");
    }
}
