namespace Reporting.Domain.Catalogues;

/// <summary>What must hold for the goals of a catalogue.</summary>
internal static class GoalRules
{
    private const string File = "targets.csv";

    /// <summary>Every broken rule.</summary>
    public static IEnumerable<CatalogueError> ValidationErrors(CatalogueParts parts) =>
        [.. parts.Goals.SelectMany(g => Of(g, parts)), .. Twice(parts.Goals)];

    private static IEnumerable<CatalogueError> Of(Goal goal, CatalogueParts parts)
    {
        CatalogueError Mistake(string field, string problem) => new(File, Name(goal), field, problem);
        if (parts.Areas.All(a => a.Code != goal.Area)) yield return Mistake("area", $"no area has the code '{goal.Area}'");
        if (goal.Indicator is null == goal.Text is null) yield return Mistake("indicator", "name either an indicator or a text");
        if (goal.Indicator is not { } id) yield break;
        if (parts.Indicators.All(i => i.Id != id)) yield return Mistake("indicator", $"'{id}' is not an indicator");
        if (goal.Path is not { } path) yield return Mistake("from", "an indicator's goal needs from, start, to and value");
        else if (path.To.Type != path.From.Type || path.To <= path.From)
            yield return Mistake("to", "must be a later period of the same type as from");
    }

    private static IEnumerable<CatalogueError> Twice(IReadOnlyList<Goal> goals) => goals
        .GroupBy(g => (g.Indicator, g.Text, g.Area, g.Kind)).Where(g => g.Count() > 1)
        .Select(g => new CatalogueError(File, Name(g.First()), "indicator", "has more than one target; keep the newest"));

    private static string Name(Goal goal) => $"{goal.Indicator ?? goal.Text} {goal.Area}";
}
