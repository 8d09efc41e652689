namespace Reporting.Application.Goals;

/// <summary>Finds the goals that were entered for areas, when a page or a document is made.</summary>
public sealed class GoalFinder(Catalogue catalogue, GoalRepository goals)
{
    /// <summary>
    /// The goals of areas, and of the regions and the country they belong to, that are not withdrawn; without who wrote them and
    /// when, so that the same goals are the same document.
    /// </summary>
    /// <param name="month">The month in which the areas belong to their regions.</param>
    public async Task<IReadOnlyList<Goal>> OfAsync(IReadOnlyCollection<string> areas, Period month, CancellationToken cancellation)
    {
        var found = await goals.OfAsync(areas.Concat(areas.SelectMany(a => AreaGoals.Above(catalogue, a, month))), cancellation);
        return [.. found.Where(g => !g.Withdrawn && (areas.Contains(g.Area) || g.Indicator is null))
            .OrderBy(g => g.Area, StringComparer.Ordinal).ThenBy(g => g.Id, StringComparer.Ordinal)
            .Select(g => g with { Version = 0, Changed = default, By = "" })];
    }
}
