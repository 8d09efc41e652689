namespace Reporting.Domain.Packs;

/// <summary>A measure that areas are compared by: rates compared by level as they are, all others by the change over a year.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Mean">The mean of the group that all areas share, or why there is none.</param>
public sealed record SpreadMeasure(Indicator Indicator, Figure Mean)
{
    /// <summary>Whether the level is compared, and not the change over a year.</summary>
    public bool IsLevel => Indicator.ComparedBy == ComparedBy.Level;

    /// <summary>An area's value.</summary>
    public Figure Of(PackFigures figures, string area)
    {
        var reading = figures.Reading(Indicator, area);
        return IsLevel ? reading.Now : reading.ChangeLastYear(Indicator.Change);
    }

    /// <summary>
    /// The measures to compare areas by: those ordered, then those that are a challenge to most areas, then the first of the
    /// overview that are not parts of others.
    /// </summary>
    public static IReadOnlyList<SpreadMeasure> Choose(Pack pack, int max)
    {
        var order = pack.Input.Catalogue.Indicators.Index().ToDictionary(i => i.Item.Id, i => i.Index, StringComparer.Ordinal);
        var focus = pack.Order.Focus.Where(order.ContainsKey);
        var challenges = pack.Areas.SelectMany(a => a.Challenges).GroupBy(c => c.Row.Indicator.Id, StringComparer.Ordinal)
            .OrderByDescending(g => g.Sum(c => Seriousness.Rank(c.Verdict.State))).ThenBy(g => order[g.Key]).Select(g => g.Key);
        var first = pack.Areas[0].Overview.Rows.Where(r => r.Depth == 0 && r.Indicator is { IsSum: false, IsPrinted: true }).Select(r => r.Indicator.Id);
        return [.. focus.Concat(challenges).Concat(first).Distinct(StringComparer.Ordinal).Take(max)
            .Select(id => Of(pack, pack.Input.Catalogue.Indicator(id)!))];
    }

    /// <summary>The group that all areas share; null when they have none or several.</summary>
    public static PackGroup? SharedGroup(Pack pack) =>
        pack.Areas.Select(a => a.Group).Distinct().ToList() is [{ } only] ? only : null;

    private static SpreadMeasure Of(Pack pack, Indicator indicator)
    {
        if (SharedGroup(pack) is not { } group) return new(indicator, Figure.Not(Reason.NoGroup));
        return new(indicator, indicator.ComparedBy == ComparedBy.Level ? group.Slice.Figures[indicator.Id].Mean : group.Year(indicator));
    }
}
