using Reporting.Application.Requests;

namespace Reporting.Application.Import;

/// <summary>Finds areas that a table has no rows of, and names in it that no area has.</summary>
public static class AreaCoverage
{
    private const int MaxNamed = 15;

    // Of fewer persons a table may hold all rows of an area back, as some do of small islands, month after month.
    private const decimal Small = 100;

    private static readonly string[] NoAreas =
        ["uoplyst", "ukendt", "udland", "hele landet", "region ", "landsdel", "rar ", "øvrige", "alle ", "christiansø", "danmark", "ikke "];

    /// <summary>
    /// What an operator should look at, by table id. A municipality is missed where most others have rows of the table's newest
    /// period and it has none, unless every figure there is of it, in all tables, is of fewer than a hundred persons.
    /// </summary>
    public static IEnumerable<KeyValuePair<string, string>> Problems(
        Catalogue catalogue, Panel panel, IReadOnlyList<ExtractReport> reports)
    {
        foreach (var report in reports)
        {
            var missing = Missing(catalogue, panel, report);
            if (missing.Count > 0)
            {
                yield return new(report.Table, $"Table {report.Table}: there is no row of {Listed(missing.Select(a => a.Name))} in "
                    + $"{report.Coverage!.Period}, so they get no figure. If the source spells them in another way, write it in areas.csv.");
            }

            foreach (var (name, rows) in Unknown(report).Take(MaxNamed))
            {
                yield return new(report.Table,
                    $"Table {report.Table}: no area is called '{name}' ({rows} rows){Likely(catalogue, missing, name)}.");
            }
        }
    }

    private static List<Area> Missing(Catalogue catalogue, Panel panel, ExtractReport report)
    {
        if (report.Coverage is not { } covered) return [];
        var local = catalogue.AreasIn(covered.Period.LastMonth).Where(a => a.IsLocal).ToList();
        var missing = local.Where(a => !covered.Areas.Contains(a.Code)).ToList();
        return missing.Count * 2 > local.Count ? [] : [.. missing.Where(a => !IsSmall(catalogue, panel, a))];
    }

    private static bool IsSmall(Catalogue catalogue, Panel panel, Area area) => catalogue.Indicators.Where(i => !i.IsRate && !i.IsSum)
        .Select(i => panel.Find(i.Id, area.Code)?.Values.LastOrDefault(v => v.Value is not null).Value).Max() < Small;

    private static IEnumerable<KeyValuePair<string, long>> Unknown(ExtractReport report) => report.UnknownAreas
        .Where(u => !NoAreas.Any(n => u.Key.Trim().StartsWith(n, StringComparison.OrdinalIgnoreCase))
            && !u.Key.TrimEnd().EndsWith(" i alt", StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(u => u.Value).ThenBy(u => u.Key, StringComparer.Ordinal);

    private static string Likely(Catalogue catalogue, List<Area> missing, string name)
    {
        var local = catalogue.Parts.Areas.Where(a => a.IsLocal).ToList();
        var near = Nearest(missing, name) ?? Nearest(local, name);
        return near is null ? "" : $"; it may be {near.Name} ({near.Code})";
    }

    private static Area? Nearest(List<Area> areas, string name) =>
        areas.Find(a => name.StartsWith(a.SourceName, StringComparison.OrdinalIgnoreCase)
            || a.SourceName.StartsWith(name, StringComparison.OrdinalIgnoreCase)) ?? NearNames.Of(name, areas, a => a.SourceName, 1).FirstOrDefault();

    private static string Listed(IEnumerable<string> names)
    {
        var all = names.ToList();
        return string.Join(", ", all.Take(MaxNamed)) + (all.Count > MaxNamed ? $" and {all.Count - MaxNamed} more" : "");
    }
}
