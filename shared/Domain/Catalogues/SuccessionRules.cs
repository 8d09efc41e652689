namespace Reporting.Domain.Catalogues;

/// <summary>What must hold for the areas that carry others on.</summary>
internal static class SuccessionRules
{
    private const string AreasFile = "areas.csv";

    /// <summary>Every broken rule.</summary>
    public static IEnumerable<CatalogueError> ValidationErrors(IReadOnlyList<Area> areas)
    {
        var byCode = areas.GroupBy(a => a.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return areas.Where(a => a.Successors.Count > 0)
            .SelectMany(a => OfArea(a, byCode).Select(problem => new CatalogueError(AreasFile, a.Code, "successors", problem)));
    }

    private static IEnumerable<string> OfArea(Area area, Dictionary<string, Area> areas)
    {
        if (area.Valid.To is not { } last)
        {
            yield return "are named, and yet the area does not end; write its last month in validTo, or leave them out";
            yield break;
        }

        if (area.Successors.Distinct(StringComparer.Ordinal).Count() < area.Successors.Count)
            yield return "name an area twice; name each once";
        if (IsCarriedOnByItself(area, areas)) yield return "lead back to the area itself; name the area that takes over, which ends later";
        foreach (var code in area.Successors.Where(c => c != area.Code))
        {
            if (!areas.TryGetValue(code, out var successor)) yield return $"no area has the code '{code}'";
            else if (Problem(area, successor, last + 1) is { } problem) yield return problem;
        }
    }

    private static string? Problem(Area area, Area successor, Period next)
    {
        if (successor.Kind != area.Kind)
            return $"'{successor.Code}' is another kind of area; a {Name(area.Kind)} is carried on by a {Name(area.Kind)}";
        if (successor.Valid.From > next)
            return $"'{successor.Code}' begins in {successor.Valid.From}; it must be there from {next}, the month after the area ends";
        return successor.EndsBefore(next)
            ? $"'{successor.Code}' ends in {successor.Valid.To}; it must be there in {next}, the month after the area ends" : null;
    }

    private static bool IsCarriedOnByItself(Area area, Dictionary<string, Area> areas)
    {
        var (seen, left) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>(area.Successors));
        while (left.TryDequeue(out var code))
        {
            if (code == area.Code) return true;
            if (!seen.Add(code) || !areas.TryGetValue(code, out var next)) continue;
            foreach (var successor in next.Successors) left.Enqueue(successor);
        }

        return false;
    }

    private static string Name(AreaKind kind) => kind.ToString().ToLowerInvariant();
}
